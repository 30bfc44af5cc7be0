{{- /* The name of the chart, or nameOverride. */}}
{{- define "hazelcast-operator-cr.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* The full name, at most 52 characters. If the release name contains the chart name, it is the release name. */}}
{{- define "hazelcast-operator-cr.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride | trunc 52 | trimSuffix "-" }}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{ .Release.Name | replace "." "-" | trunc 52 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name $name | replace "." "-" | trunc 52 | trimSuffix "-" }}
{{- end -}}
{{- end -}}
{{- end }}

{{- /* The name and version of the chart, as a label. */}}
{{- define "hazelcast-operator-cr.chart" -}}
{{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* Labels of every object. */}}
{{- define "hazelcast-operator-cr.labels" -}}
helm.sh/chart: {{ include "hazelcast-operator-cr.chart" . | quote }}
{{- include "hazelcast-operator-cr.selectorLabels" . | nindent 0 }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}

{{- /* Labels for selectors. They never change during the life of a release. */}}
{{- define "hazelcast-operator-cr.selectorLabels" -}}
app.kubernetes.io/name: {{ include "hazelcast-operator-cr.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- /* Labels of every object: the standard labels, then commonLabels. */}}
{{- define "hazelcast-operator-cr.objectLabels" -}}
{{ include "hazelcast-operator-cr.labels" . }}
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance" "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}

{{- /* Sections of hazelcast.yaml that have no field in the custom resource. */}}
{{- define "hazelcast-operator-cr.customConfig" -}}
cluster-name: {{ toJson (include "hazelcast-operator-cr.clusterName" .) }}
{{- range $key, $value := omit .Values.member.config "cluster-name" }}
{{ toJson $key }}: {{ toJson $value }}
{{- end }}
{{- end }}

{{- /* The name of the Hazelcast cluster. */}}
{{- define "hazelcast-operator-cr.clusterName" -}}
{{ default (include "hazelcast-operator-cr.fullname" .) .Values.member.clusterName }}
{{- end }}

{{- /* The name of all objects of Management Center. */}}
{{- define "hazelcast-operator-cr.managementCenterName" -}}
{{ include "hazelcast-operator-cr.fullname" . | trunc 45 | trimSuffix "-" }}-management-center
{{- end }}

{{- /* Labels that the operator sets on member pods. */}}
{{- define "hazelcast-operator-cr.operatorPodLabels" -}}
app.kubernetes.io/name: hazelcast
app.kubernetes.io/instance: {{ include "hazelcast-operator-cr.fullname" . | quote }}
app.kubernetes.io/managed-by: hazelcast-platform-operator
{{- end }}

{{- /* Maps with more copies of both kinds than Hazelcast allows. */}}
{{- define "hazelcast-operator-cr.mapsWithTooManyCopies" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if and (or (not (kindIs "invalid" $settings.backupCount)) (not (kindIs "invalid" $settings.asyncBackupCount))) (gt (add (ternary (int64 $.Values.member.backupCount) (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (ternary (int64 $.Values.member.asyncBackupCount) (int64 $settings.asyncBackupCount) (kindIs "invalid" $settings.asyncBackupCount))) 6) }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* Maps that ask for more copies than there are other members, nodes or zones for them. */}}
{{- define "hazelcast-operator-cr.mapsWithoutRoom" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if or (ge (ternary 0 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (ternary (ternary (int64 $.Values.autoscaling.minReplicas) (int64 $.Values.replicas) $.Values.autoscaling.enabled) (int64 $.Values.member.replicas) (ne $.Values.topology "client-server"))) (and (ne $.Values.availability.mode "none") (gt (int64 $.Values.availability.nodes) 0) (ge (ternary 0 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (int64 $.Values.availability.nodes))) (and (eq $.Values.availability.mode "zone") (gt (int64 $.Values.availability.zones) 0) (ge (ternary 0 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (int64 $.Values.availability.zones))) }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* Maps whose writes wait for no copy, though the map default may have some. */}}
{{- define "hazelcast-operator-cr.mapsWithoutCopies" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if eq (ternary 1 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) 0 }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}
