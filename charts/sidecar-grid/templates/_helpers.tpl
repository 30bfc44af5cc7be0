{{- /* The name of the chart, or nameOverride. */}}
{{- define "sidecar-grid.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* The full name, at most 52 characters. If the release name contains the chart name, it is the release name. */}}
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

{{- /* Labels for selectors. They never change during the life of a release. */}}
{{- define "sidecar-grid.selectorLabels" -}}
app.kubernetes.io/name: {{ include "sidecar-grid.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- /* The Secret with the certificate that sidekick presents to servers, if any. */}}
{{- define "sidecar-grid.sidekickClientSecret" -}}
{{- if .Values.sidekick.tls.clientCertificate.enabled -}}
{{ printf "%s-sidekick" (include "sidecar-grid.fullname" . | trunc 54 | trimSuffix "-") | trunc 52 | trimSuffix "-" }}-client-tls
{{- else -}}
{{ .Values.sidekick.tls.clientSecret }}
{{- end -}}
{{- end }}

{{- /* Labels of every object: the standard labels, then commonLabels. */}}
{{- define "sidecar-grid.objectLabels" -}}
{{ include "sidecar-grid.labels" . }}
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance" "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}

{{- /* The Secret with the certificate that sidekick presents to clients, if any. */}}
{{- define "sidecar-grid.sidekickServerSecret" -}}
{{- if .Values.sidekick.tls.serverCertificate.enabled -}}
{{ printf "%s-sidekick" (include "sidecar-grid.fullname" . | trunc 54 | trimSuffix "-") | trunc 59 | trimSuffix "-" }}-tls
{{- else -}}
{{ .Values.sidekick.tls.serverSecret }}
{{- end -}}
{{- end }}

{{- /* Labels that select the pods of the app. They never change. */}}
{{- define "sidecar-grid.appLabels" -}}
{{ include "sidecar-grid.selectorLabels" . }}
app.kubernetes.io/component: app
{{- end }}

{{- /* The name of the ServiceAccount of the pods. */}}
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

{{- /* Labels that select the Management Center pod. They never change during the life of a release. */}}
{{- define "sidecar-grid.managementCenterLabels" -}}
{{ include "sidecar-grid.selectorLabels" . }}
app.kubernetes.io/component: management-center
{{- end }}

{{- /* Whether the cluster is OpenShift, which assigns user and group IDs. */}}
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

{{- /* JVM options of Management Center. The start script splits them at spaces. */}}
{{- define "sidecar-grid.managementCenterJavaOptions" -}}
-XX:MaxRAMPercentage={{ int64 .Values.managementCenter.heapPercent }}.0 -Dhazelcast.mc.healthCheck.enable=true -Dhazelcast.mc.lock.skip=true -Dhazelcast.mc.phone.home.enabled=false{{ if .Values.managementCenter.javaOptions }} {{ join " " .Values.managementCenter.javaOptions }}{{ end }}
{{- end }}

{{- /* Labels that select the pods with members. They change only with the topology. */}}
{{- define "sidecar-grid.memberLabels" -}}
{{ include "sidecar-grid.selectorLabels" . }}
app.kubernetes.io/component: {{ ternary "member" "app" (eq .Values.topology "client-server") | quote }}
{{- end }}

{{- /* The Prometheus job of the members. */}}
{{- define "sidecar-grid.metricsJob" -}}
{{ include "sidecar-grid.fullname" . | trunc 55 | trimSuffix "-" }}-metrics
{{- end }}

{{- /* PromQL matchers that select the members. */}}
{{- define "sidecar-grid.metricsTarget" -}}
namespace='{{ default .Release.Namespace .Values.namespaceOverride }}',job='{{ include "sidecar-grid.metricsJob" . }}'
{{- end }}

{{- /* The name of the cluster in alerts and in the dashboard. */}}
{{- define "sidecar-grid.metricsCluster" -}}
{{ default .Release.Namespace .Values.namespaceOverride }}/{{ include "sidecar-grid.fullname" . }}
{{- end }}

{{- /* The name of the objects of separate members. */}}
{{- define "sidecar-grid.memberName" -}}
{{ include "sidecar-grid.fullname" . | trunc 45 | trimSuffix "-" }}-member
{{- end }}

{{- /* The ports of all pools of all sites, separated by spaces. */}}
{{- define "sidecar-grid.sidekickServerPorts" -}}
{{ regexReplaceAll "https://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?" (regexReplaceAll "http://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?" (regexReplaceAll "https?://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+):([0-9]+)/?" (include "sidecar-grid.sidekickSites" .) "${2}") "80") "443" | replace "," " " | trimSuffix " " }}
{{- end }}

{{- /* The name of the headless Service for discovery. */}}
{{- define "sidecar-grid.gridServiceName" -}}
{{ include "sidecar-grid.fullname" . | trunc 58 | trimSuffix "-" }}-grid
{{- end }}

{{- /* The scheme that clients use for sidekick: http or https. */}}
{{- define "sidecar-grid.sidekickScheme" -}}
{{- if or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.cert .Values.sidekick.autoTlsHost -}}
https
{{- else -}}
http
{{- end -}}
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

{{- /* Maps with more copies of both kinds than Hazelcast allows. */}}
{{- define "sidecar-grid.mapsWithTooManyCopies" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if and (or (not (kindIs "invalid" $settings.backupCount)) (not (kindIs "invalid" $settings.asyncBackupCount))) (gt (add (ternary (int64 $.Values.member.backupCount) (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (ternary (int64 $.Values.member.asyncBackupCount) (int64 $settings.asyncBackupCount) (kindIs "invalid" $settings.asyncBackupCount))) 6) }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* The version of sidekick, which determines its options. */}}
{{- define "sidecar-grid.sidekickVersion" -}}
{{- if regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$" (default .Values.sidekick.image.tag .Values.sidekick.version) -}}
{{ default .Values.sidekick.image.tag .Values.sidekick.version }}
{{- else -}}
v7.1.2
{{- end -}}
{{- end }}

{{- /* The first range that ends before it starts. Both numbers are padded to five digits: the first differing digit pair decides. */}}
{{- define "sidecar-grid.sidekickReversedRange" -}}
{{ regexReplaceAll "<.*" (regexFind "[{][0-9.]+[}]<((00|11|22|33|44|55|66|77|88|99),)*(10|2[01]|3[0-2]|4[0-3]|5[0-4]|6[0-5]|7[0-6]|8[0-7]|9[0-8])" (regexReplaceAll "<[0-9]*([0-9])([0-9])([0-9])([0-9])([0-9])-[0-9]*([0-9])([0-9])([0-9])([0-9])([0-9])>" (regexReplaceAll "[{]([0-9]+)[.]{3}([0-9]+)[}]" (include "sidecar-grid.sidekickSites" .) "{${1}...${2}}<00000${1}-00000${2}>") "<${1}${6},${2}${7},${3}${8},${4}${9},${5}${10}>")) "" }}
{{- end }}

{{- /* The first site that mixes pools with and without a range. */}}
{{- define "sidecar-grid.sidekickMixedPools" -}}
{{ regexReplaceAll " " (regexFind "(^| )([^ ]*,)?[^ ,{]+,[^ ,{]*[{][^ ]*|[^ ]*[{][^ ,]*,[^ ,{]+(,[^ ]*)?( |$)" (include "sidecar-grid.sidekickSites" .)) "" }}
{{- end }}

{{- /* The first site that mixes http and https pools. */}}
{{- define "sidecar-grid.sidekickMixedSchemes" -}}
{{ regexFind "[^ ]*http://[^ ,]*,https://[^ ]*|[^ ]*https://[^ ,]*,http://[^ ]*" (include "sidecar-grid.sidekickSites" .) }}
{{- end }}

{{- /* The first host that is too long for DNS. A range counts with its last number. */}}
{{- define "sidecar-grid.sidekickLongName" -}}
{{ regexFind "[-A-Za-z0-9]{64,}|[-.A-Za-z0-9]{254,}" (regexReplaceAll "[{][0-9]+[.]{3}([0-9]+)[}]" (include "sidecar-grid.sidekickSites" .) "${1}") }}
{{- end }}

{{- /* The first address in brackets that is not a valid IPv6 address. */}}
{{- define "sidecar-grid.sidekickWrongAddress" -}}
{{ regexFind "\\[[^ ,]*\\]" (regexReplaceAll "\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,6}(:[0-9A-Fa-f]{1,4}){1,1}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|([0-9A-Fa-f]{1,4}:){1,1}(:[0-9A-Fa-f]{1,4}){1,6}|([0-9A-Fa-f]{1,4}:){1,7}:|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]" (include "sidecar-grid.sidekickSites" .) "") }}
{{- end }}

{{- /* All sites of sidekick, separated by spaces. */}}
{{- define "sidecar-grid.sidekickSites" -}}
{{- if .Values.sidekick.statefulSetSite.names -}}
{{ printf "%s %s" (include "sidecar-grid.sidekickStatefulSetSite" .) (join " " .Values.sidekick.sites) }}
{{- else -}}
{{ join " " .Values.sidekick.sites }}
{{- end -}}
{{- end }}

{{- /* The address of the cluster for your app. */}}
{{- define "sidecar-grid.gridAddress" -}}
{{ if eq .Values.topology "client-server" }}{{ include "sidecar-grid.gridServiceName" . }}.{{ default .Release.Namespace .Values.namespaceOverride }}.svc{{ else }}localhost{{ end }}:{{ int64 .Values.member.port }}
{{- end }}

{{- /* Maps that ask for more copies than there are other members, nodes or zones for them. */}}
{{- define "sidecar-grid.mapsWithoutRoom" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if or (ge (ternary 0 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (ternary (ternary (int64 $.Values.autoscaling.minReplicas) (int64 $.Values.replicas) $.Values.autoscaling.enabled) (int64 $.Values.member.replicas) (ne $.Values.topology "client-server"))) (and (ne $.Values.availability.mode "none") (gt (int64 $.Values.availability.nodes) 0) (ge (ternary 0 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (int64 $.Values.availability.nodes))) (and (eq $.Values.availability.mode "zone") (gt (int64 $.Values.availability.zones) 0) (ge (ternary 0 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) (int64 $.Values.availability.zones))) }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* Maps whose writes wait for no copy, though the map default may have some. */}}
{{- define "sidecar-grid.mapsWithoutCopies" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if eq (ternary 1 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) 0 }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* Whether to use native sidecars, which are stable since Kubernetes 1.33. */}}
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

{{- /* The site of the pods in statefulSetSite. */}}
{{- define "sidecar-grid.sidekickStatefulSetSite" -}}
{{ .Values.sidekick.statefulSetSite.scheme }}://{{ join (printf "-{0...%d}.%s.%s.svc.%s:%d,%s://" (sub (int64 .Values.sidekick.statefulSetSite.replicas) 1) .Values.sidekick.statefulSetSite.service (default (default .Release.Namespace .Values.namespaceOverride) .Values.sidekick.statefulSetSite.namespace) .Values.sidekick.statefulSetSite.clusterDomain (int64 .Values.sidekick.statefulSetSite.port) .Values.sidekick.statefulSetSite.scheme) .Values.sidekick.statefulSetSite.names }}-{0...{{ sub (int64 .Values.sidekick.statefulSetSite.replicas) 1 }}}.{{ .Values.sidekick.statefulSetSite.service }}.{{ default (default .Release.Namespace .Values.namespaceOverride) .Values.sidekick.statefulSetSite.namespace }}.svc.{{ .Values.sidekick.statefulSetSite.clusterDomain }}:{{ int64 .Values.sidekick.statefulSetSite.port }}
{{- end }}

{{- /* JVM options of the member. The start script splits them at spaces. */}}
{{- define "sidecar-grid.javaOptions" -}}
-XX:MaxRAMPercentage={{ int64 .Values.member.heapPercent }}.0{{ if .Values.member.gracefulShutdown.enabled }} -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait={{ int64 .Values.member.gracefulShutdown.maxWaitSeconds }}{{ end }}{{ if .Values.member.javaOptions }} {{ join " " .Values.member.javaOptions }}{{ end }}
{{- end }}

{{- /* The image of sidekick. */}}
{{- define "sidecar-grid.sidekickImage" -}}
{{- $registry := default .Values.sidekick.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.sidekick.image.repository }}{{ if .Values.sidekick.image.digest }}@{{ .Values.sidekick.image.digest }}{{ else }}:{{ .Values.sidekick.image.tag }}{{ end }}
{{- end }}

{{- /* Whether probes check for a healthy server, which v0.5.7 and later can report. */}}
{{- define "sidecar-grid.sidekickAsksServers" -}}
{{- if and (eq .Values.sidekick.readyWhen "server") (semverCompare ">=0.5.7-0" (include "sidecar-grid.sidekickVersion" .)) -}}
true
{{- else -}}
false
{{- end -}}
{{- end }}

{{- /* The image of the app. */}}
{{- define "sidecar-grid.appImage" -}}
{{- $registry := default .Values.app.image.registry .Values.global.imageRegistry -}}
{{ if $registry }}{{ $registry }}/{{ end }}{{ .Values.app.image.repository }}{{ if .Values.app.image.digest }}@{{ .Values.app.image.digest }}{{ else }}:{{ .Values.app.image.tag }}{{ end }}
{{- end }}

{{- /* Environment variables of an app with an embedded member: every JVM reads JAVA_TOOL_OPTIONS. */}}
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
