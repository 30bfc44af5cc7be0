{{- /* The name of the chart, or nameOverride. */}}
{{- define "sidecar-grid.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* The name of what the chart makes, at most 52 characters. A release that is named after the chart gives its name alone. */}}
{{- define "sidecar-grid.fullname" -}}
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
{{- define "sidecar-grid.chart" -}}
{{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* Labels of every object. */}}
{{- define "sidecar-grid.labels" -}}
helm.sh/chart: {{ include "sidecar-grid.chart" . | quote }}
{{- include "sidecar-grid.selectorLabels" . | nindent 0 }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}

{{- /* Labels that never change in the life of a release: for selectors. */}}
{{- define "sidecar-grid.selectorLabels" -}}
app.kubernetes.io/name: {{ include "sidecar-grid.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- /* Labels of every object: the standard ones, then those of the user. */}}
{{- define "sidecar-grid.objectLabels" -}}
{{ include "sidecar-grid.labels" . }}
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance" "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}

{{- /* Labels that select the pods of the app. They never change. */}}
{{- define "sidecar-grid.appLabels" -}}
{{ include "sidecar-grid.selectorLabels" . }}
app.kubernetes.io/component: app
{{- end }}

{{- /* The name of the ServiceAccount that the pods run as. */}}
{{- define "sidecar-grid.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "sidecar-grid.fullname" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end }}

{{- /* The name of all objects of Management Center. */}}
{{- define "sidecar-grid.managementCenterName" -}}
{{ include "sidecar-grid.fullname" . | trunc 45 | trimSuffix "-" }}-management-center
{{- end }}

{{- /* How Management Center finds the grid. */}}
{{- define "sidecar-grid.hazelcastClientYaml" -}}
hazelcast-client:
  cluster-name: {{ toJson (include "sidecar-grid.clusterName" .) }}
  network:
    cluster-members:
      - {{ toJson (printf "%s.%s.svc:%d" (include "sidecar-grid.gridServiceName" .) (default .Release.Namespace .Values.namespaceOverride) (int64 .Values.member.port)) }}
{{- end }}

{{- /* Labels that select the pod of Management Center. They never change in the life of a release. */}}
{{- define "sidecar-grid.managementCenterLabels" -}}
{{ include "sidecar-grid.selectorLabels" . }}
app.kubernetes.io/component: management-center
{{- end }}

{{- /* Whether the cluster is OpenShift, which gives out the ids of users and groups. */}}
{{- define "sidecar-grid.openshift" -}}
{{- if eq (toString .Values.openshift) "auto" -}}
{{- if .Capabilities.APIVersions.Has "security.openshift.io/v1" -}}
true
{{- else -}}
false
{{- end -}}
{{- else -}}
{{ toString .Values.openshift }}
{{- end -}}
{{- end }}

{{- /* The image of Management Center. */}}
{{- define "sidecar-grid.managementCenterImage" -}}
{{- $registry := default .Values.managementCenter.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.managementCenter.image.repository }}{{ if .Values.managementCenter.image.digest }}@{{ .Values.managementCenter.image.digest }}{{ else }}:{{ .Values.managementCenter.image.tag }}{{ end }}
{{- end }}

{{- /* Options of the JVM of Management Center. The start script splits them at white space. */}}
{{- define "sidecar-grid.managementCenterJavaOptions" -}}
-XX:MaxRAMPercentage={{ int64 .Values.managementCenter.heapPercent }}.0 -Dhazelcast.mc.healthCheck.enable=true -Dhazelcast.mc.lock.skip=true -Dhazelcast.mc.phone.home.enabled=false{{ if .Values.managementCenter.javaOptions }} {{ join " " .Values.managementCenter.javaOptions }}{{ end }}
{{- end }}

{{- /* Labels that select the pods with members. They never change while the topology stays. */}}
{{- define "sidecar-grid.memberLabels" -}}
{{ include "sidecar-grid.selectorLabels" . }}
app.kubernetes.io/component: {{ ternary "member" "app" (eq .Values.topology "client-server") | quote }}
{{- end }}

{{- /* The job that Prometheus scrapes the members as. */}}
{{- define "sidecar-grid.metricsJob" -}}
{{ include "sidecar-grid.fullname" . | trunc 55 | trimSuffix "-" }}-metrics
{{- end }}

{{- /* Labels that select the members in Prometheus. */}}
{{- define "sidecar-grid.metricsTarget" -}}
namespace='{{ default .Release.Namespace .Values.namespaceOverride }}',job='{{ include "sidecar-grid.metricsJob" . }}'
{{- end }}

{{- /* The cluster, as alerts and the dashboard name it. */}}
{{- define "sidecar-grid.metricsCluster" -}}
{{ default .Release.Namespace .Values.namespaceOverride }}/{{ include "sidecar-grid.fullname" . }}
{{- end }}

{{- /* The name of members that have pods of their own. */}}
{{- define "sidecar-grid.memberName" -}}
{{ include "sidecar-grid.fullname" . | trunc 45 | trimSuffix "-" }}-member
{{- end }}

{{- /* The name of the headless Service that members find each other through. */}}
{{- define "sidecar-grid.gridServiceName" -}}
{{ include "sidecar-grid.fullname" . | trunc 58 | trimSuffix "-" }}-grid
{{- end }}

{{- /* The image of the member. */}}
{{- define "sidecar-grid.memberImage" -}}
{{- $registry := default .Values.member.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.member.image.repository }}{{ if .Values.member.image.digest }}@{{ .Values.member.image.digest }}{{ else }}:{{ .Values.member.image.tag }}{{ end }}
{{- end }}

{{- /* The name of the Hazelcast cluster. */}}
{{- define "sidecar-grid.clusterName" -}}
{{ default (include "sidecar-grid.fullname" .) .Values.member.clusterName }}
{{- end }}

{{- /* Where the app finds the grid. */}}
{{- define "sidecar-grid.gridAddress" -}}
{{ if eq .Values.topology "client-server" }}{{ include "sidecar-grid.gridServiceName" . }}.{{ default .Release.Namespace .Values.namespaceOverride }}.svc{{ else }}localhost{{ end }}:{{ int64 .Values.member.port }}
{{- end }}

{{- /* Whether the member is a native sidecar, which Kubernetes has for good since 1.33. */}}
{{- define "sidecar-grid.nativeSidecars" -}}
{{- if eq (toString .Values.nativeSidecars) "auto" -}}
{{- if semverCompare ">=1.33-0" (default .Capabilities.KubeVersion.Version .Values.kubeVersion) -}}
true
{{- else -}}
false
{{- end -}}
{{- else -}}
{{ toString .Values.nativeSidecars }}
{{- end -}}
{{- end }}

{{- /* Options of the JVM. The start script splits them at white space. */}}
{{- define "sidecar-grid.javaOptions" -}}
-XX:MaxRAMPercentage={{ int64 .Values.member.heapPercent }}.0{{ if .Values.member.gracefulShutdown.enabled }} -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait={{ int64 .Values.member.gracefulShutdown.maxWaitSeconds }}{{ end }}{{ if .Values.member.javaOptions }} {{ join " " .Values.member.javaOptions }}{{ end }}
{{- end }}

{{- /* The image of the app. */}}
{{- define "sidecar-grid.appImage" -}}
{{- $registry := default .Values.app.image.registry .Values.global.imageRegistry -}}
{{ if $registry }}{{ $registry }}/{{ end }}{{ .Values.app.image.repository }}{{ if .Values.app.image.digest }}@{{ .Values.app.image.digest }}{{ else }}:{{ .Values.app.image.tag }}{{ end }}
{{- end }}

{{- /* Variables of an app that is a member itself: every JVM reads JAVA_TOOL_OPTIONS. */}}
{{- define "sidecar-grid.embeddedVariables" -}}
- name: HZ_PHONE_HOME_ENABLED
  value: "false"
- name: POD_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: JAVA_TOOL_OPTIONS
  value: {{ printf "-Dhazelcast.config=/data/hazelcast/hazelcast.yaml %s" (include "sidecar-grid.javaOptions" .) | quote }}
{{- end }}
