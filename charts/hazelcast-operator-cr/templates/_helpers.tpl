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
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance"
  "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
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

{{- /* The fewest members that there are. */}}
{{- define "hazelcast-operator-cr.memberCount" -}}
{{- if eq .Values.topology "client-server" -}}
{{ int64 .Values.member.replicas }}
{{- else if .Values.autoscaling.enabled -}}
{{ int64 .Values.autoscaling.minReplicas }}
{{- else -}}
{{ int64 .Values.replicas }}
{{- end -}}
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

{{- /* Whether the JVM options have one that another value sets. */}}
{{- define "hazelcast-operator-cr.setsTypedJavaOption" -}}
{{- range $option := .Values.member.javaOptions }}
{{- if or
  (hasPrefix "-Xmx" $option)
  (hasPrefix "-XX:MaxRAMPercentage=" $option)
  (hasPrefix "-XX:MaxHeapSize=" $option)
  (hasPrefix "-XX:MaxRAM=" $option)
  (hasPrefix "-XX:-UseContainerSupport" $option)
  (hasPrefix "-Dhazelcast.config=" $option)
  (hasPrefix "-Dhz.cluster-name=" $option)
  (hasPrefix "-Dhz.clustername=" $option)
  (hasPrefix "-Dhazelcast.initial.min.cluster.size=" $option)
  (hasPrefix "-Dhazelcast.shutdownhook.enabled=" $option)
  (hasPrefix "-Dhazelcast.shutdownhook.policy=" $option)
  (hasPrefix "-Dhazelcast.graceful.shutdown.max.wait=" $option)
  (hasPrefix "-Dhazelcast.kubernetes.service-dns=" $option)
  (hasPrefix "-Dhazelcast.kubernetes.service-name=" $option)
  (hasPrefix "-Dhazelcast.kubernetes.namespace=" $option)
  (hasPrefix "-Dhazelcast.kubernetes.service-port=" $option)
  (hasPrefix "-Dhazelcast.kubernetes.pod-label-name=" $option)
  (hasPrefix "-Dhazelcast.kubernetes.service-label-name=" $option) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Maps with more backups of both kinds than Hazelcast allows. */}}
{{- define "hazelcast-operator-cr.mapsWithTooManyCopies" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if and
  (or (not (kindIs "invalid" $settings.backupCount)) (not (kindIs "invalid" $settings.asyncBackupCount)))
  (gt
    (add
      (ternary (int64 $.Values.member.backupCount) (int64 $settings.backupCount)
        (kindIs "invalid" $settings.backupCount))
      (ternary (int64 $.Values.member.asyncBackupCount) (int64 $settings.asyncBackupCount)
        (kindIs "invalid" $settings.asyncBackupCount)))
    6) }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* Whether member.env sets a variable that starts with HZ_. */}}
{{- define "hazelcast-operator-cr.setsHazelcastVariable" -}}
{{- range $name, $value := .Values.member.env }}
{{- if hasPrefix "HZ_" $name -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether member.extraEnv sets a variable that starts with HZ_. */}}
{{- define "hazelcast-operator-cr.addsHazelcastVariable" -}}
{{- range $variable := .Values.member.extraEnv }}
{{- if and
  (kindIs "map" $variable)
  (hasPrefix "HZ_" (ternary (get $variable "name") "" (kindIs "string" (get $variable "name")))) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a JVM option looks like a secret. */}}
{{- define "hazelcast-operator-cr.hasSecretJavaOption" -}}
{{- range $option := .Values.member.javaOptions }}
{{- if or
  (contains "assword=" $option)
  (contains "asswd=" $option)
  (contains "ecret=" $option)
  (contains "oken=" $option)
  (contains "icense.key=" $option) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether an index of a map has options of a bitmap. */}}
{{- define "hazelcast-operator-cr.someIndexIsBitmap" -}}
{{- range $settings := .Values.member.maps }}
{{- range $index := $settings.indexes }}
{{- if and (kindIs "map" $index) (hasKey $index "bitmap-index-options") -}}
true
{{- end -}}
{{- end }}
{{- end }}
{{- end }}

{{- /* Whether the JVM options have one that another value sets. */}}
{{- define "hazelcast-operator-cr.managementCenterSetsTypedOption" -}}
{{- range $option := .Values.managementCenter.javaOptions }}
{{- if or
  (hasPrefix "-Xmx" $option)
  (hasPrefix "-XX:MaxRAMPercentage=" $option)
  (hasPrefix "-XX:MaxHeapSize=" $option)
  (hasPrefix "-Dhazelcast.mc.http.port=" $option)
  (hasPrefix "-Dhazelcast.mc.healthCheck." $option)
  (hasPrefix "-Dhazelcast.mc.contextPath=" $option) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a JVM option looks like a secret. */}}
{{- define "hazelcast-operator-cr.managementCenterHasSecretOption" -}}
{{- range $option := .Values.managementCenter.javaOptions }}
{{- if or (contains "assword=" $option) (contains ".pass=" $option) (contains "mc.license=" $option) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* The namespace of the objects of the chart. */}}
{{- define "hazelcast-operator-cr.namespace" -}}
{{ default .Release.Namespace .Values.namespaceOverride }}
{{- end }}

{{- /* The memory limit of the app in MiB; 0 for one that is not in Mi or Gi. */}}
{{- define "hazelcast-operator-cr.appMebibytes" -}}
{{- if regexMatch "^[1-9][0-9]{0,5}Gi$" (include "hazelcast-operator-cr.appMemoryLimit" .) -}}
{{ mul (atoi (include "hazelcast-operator-cr.appMemoryLimit" . | trimSuffix "Gi")) 1024 }}
{{- else if regexMatch "^[1-9][0-9]{0,5}Mi$" (include "hazelcast-operator-cr.appMemoryLimit" .) -}}
{{ atoi (include "hazelcast-operator-cr.appMemoryLimit" . | trimSuffix "Mi") }}
{{- else -}}
0
{{- end -}}
{{- end }}

{{- /* The memory limit of the member in MiB; 0 for one that is not in Mi or Gi. */}}
{{- define "hazelcast-operator-cr.memberMebibytes" -}}
{{- if regexMatch "^[1-9][0-9]{0,5}Gi$" (include "hazelcast-operator-cr.memberMemoryLimit" .) -}}
{{ mul (atoi (include "hazelcast-operator-cr.memberMemoryLimit" . | trimSuffix "Gi")) 1024 }}
{{- else if regexMatch "^[1-9][0-9]{0,5}Mi$" (include "hazelcast-operator-cr.memberMemoryLimit" .) -}}
{{ atoi (include "hazelcast-operator-cr.memberMemoryLimit" . | trimSuffix "Mi") }}
{{- else -}}
0
{{- end -}}
{{- end }}

{{- /* Maps with more backups than there are other members, nodes or zones for them. */}}
{{- define "hazelcast-operator-cr.mapsWithoutRoom" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if or
  (ge (int64 $settings.backupCount) (int64 (include "hazelcast-operator-cr.memberCount" $)))
  (and
    (ne $.Values.availability.mode "none")
    (gt (int64 $.Values.availability.nodes) 0)
    (ge (int64 $settings.backupCount) (int64 $.Values.availability.nodes)))
  (and
    (eq $.Values.availability.mode "zone")
    (gt (int64 $.Values.availability.zones) 0)
    (ge (int64 $settings.backupCount) (int64 $.Values.availability.zones))) }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* Maps without a synchronous backup, though the map default may have some. */}}
{{- define "hazelcast-operator-cr.mapsWithoutCopies" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if eq (ternary 1 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) 0 }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* The most members that drains may take at once. */}}
{{- define "hazelcast-operator-cr.mostEvicted" -}}
{{ ternary
  (div
    (add
      (mul (int64 (include "hazelcast-operator-cr.mostMembers" .))
        (trimSuffix "%" (toString .Values.availability.podDisruptionBudget.maxUnavailable) | int64))
      99)
    100)
  (int64 .Values.availability.podDisruptionBudget.maxUnavailable)
  (hasSuffix "%" (toString .Values.availability.podDisruptionBudget.maxUnavailable)) }}
{{- end }}

{{- /* The fewest copies that a map has of its entries, of maps with copies. */}}
{{- define "hazelcast-operator-cr.fewestCopies" -}}
{{- $least := int64 .Values.member.backupCount }}
{{- range $settings := .Values.member.maps }}
{{- if ge (int64 $settings.backupCount) 1 }}
{{- $least = min $least (int64 $settings.backupCount) }}
{{- end }}
{{- end }}
{{- $least }}
{{- end }}

{{- /* The most members that there may be. */}}
{{- define "hazelcast-operator-cr.mostMembers" -}}
{{- if eq .Values.topology "client-server" -}}
{{ int64 .Values.member.replicas }}
{{- else if .Values.autoscaling.enabled -}}
{{ int64 .Values.autoscaling.maxReplicas }}
{{- else -}}
{{ int64 .Values.replicas }}
{{- end -}}
{{- end }}

{{- /* Whether a map of member.maps sets readBackupData. */}}
{{- define "hazelcast-operator-cr.someMapSetsReadBackupData" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.readBackupData) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets statisticsEnabled. */}}
{{- define "hazelcast-operator-cr.someMapSetsStatisticsEnabled" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.statisticsEnabled) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets perEntryStatsEnabled. */}}
{{- define "hazelcast-operator-cr.someMapSetsPerEntryStatsEnabled" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.perEntryStatsEnabled) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets cacheDeserializedValues. */}}
{{- define "hazelcast-operator-cr.someMapSetsCacheDeserializedValues" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.cacheDeserializedValues) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets metadataPolicy. */}}
{{- define "hazelcast-operator-cr.someMapSetsMetadataPolicy" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.metadataPolicy) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets attributes. */}}
{{- define "hazelcast-operator-cr.someMapSetsAttributes" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.attributes) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets entryListeners. */}}
{{- define "hazelcast-operator-cr.someMapSetsEntryListeners" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.entryListeners) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets partitionLostListeners. */}}
{{- define "hazelcast-operator-cr.someMapSetsPartitionLostListeners" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.partitionLostListeners) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets mergePolicy. */}}
{{- define "hazelcast-operator-cr.someMapSetsMergePolicy" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.mergePolicy) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets splitBrainProtectionRef. */}}
{{- define "hazelcast-operator-cr.someMapSetsSplitBrainProtectionRef" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.splitBrainProtectionRef) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets mapStore. */}}
{{- define "hazelcast-operator-cr.someMapSetsMapStore" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.mapStore) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets queryCaches. */}}
{{- define "hazelcast-operator-cr.someMapSetsQueryCaches" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.queryCaches) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets partitionStrategy. */}}
{{- define "hazelcast-operator-cr.someMapSetsPartitionStrategy" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.partitionStrategy) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a map of member.maps sets partitionAttributes. */}}
{{- define "hazelcast-operator-cr.someMapSetsPartitionAttributes" -}}
{{- range $settings := .Values.member.maps }}
{{- if not (kindIs "invalid" $settings.partitionAttributes) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* The memory limit of the app. */}}
{{- define "hazelcast-operator-cr.appMemoryLimit" -}}
{{- $value := .Values.app.resources }}
{{- range $key := list "limits" "memory" }}
{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
{{- end }}
{{- if kindIs "string" $value }}{{ $value }}{{ end }}
{{- end }}

{{- /* The memory limit of the member. */}}
{{- define "hazelcast-operator-cr.memberMemoryLimit" -}}
{{- $value := .Values.member.resources }}
{{- range $key := list "limits" "memory" }}
{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
{{- end }}
{{- if kindIs "string" $value }}{{ $value }}{{ end }}
{{- end }}
