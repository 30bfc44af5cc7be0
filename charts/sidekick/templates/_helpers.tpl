{{- /* The name of the chart, or nameOverride. */}}
{{- define "sidekick.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* The full name, at most 63 characters. If the release name contains the chart name, it is the release name. */}}
{{- define "sidekick.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{ .Release.Name | replace "." "-" | trunc 63 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name $name | replace "." "-" | trunc 63 | trimSuffix "-" }}
{{- end -}}
{{- end -}}
{{- end }}

{{- /* The name and version of the chart, as a label. */}}
{{- define "sidekick.chart" -}}
{{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* Labels of every object. */}}
{{- define "sidekick.labels" -}}
helm.sh/chart: {{ include "sidekick.chart" . | quote }}
{{- include "sidekick.selectorLabels" . | nindent 0 }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}

{{- /* Labels for selectors. They never change during the life of a release. */}}
{{- define "sidekick.selectorLabels" -}}
app.kubernetes.io/name: {{ include "sidekick.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- /* The Secret with the certificate that sidekick presents to servers, if any. */}}
{{- define "sidekick.sidekickClientSecret" -}}
{{- if .Values.sidekick.tls.clientCertificate.enabled -}}
{{ include "sidekick.fullname" . | trunc 52 | trimSuffix "-" }}-client-tls
{{- else -}}
{{ .Values.sidekick.tls.clientSecret }}
{{- end -}}
{{- end }}

{{- /* Labels of every object: the standard labels, then commonLabels. */}}
{{- define "sidekick.objectLabels" -}}
{{ include "sidekick.labels" . }}
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance" "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}

{{- /* The Secret with the certificate that sidekick presents to clients, if any. */}}
{{- define "sidekick.sidekickServerSecret" -}}
{{- if .Values.sidekick.tls.serverCertificate.enabled -}}
{{ include "sidekick.fullname" . | trunc 59 | trimSuffix "-" }}-tls
{{- else -}}
{{ .Values.sidekick.tls.serverSecret }}
{{- end -}}
{{- end }}

{{- /* Labels that select the sidekick pods. */}}
{{- define "sidekick.podLabels" -}}
{{ include "sidekick.selectorLabels" . }}
app.kubernetes.io/component: load-balancer
{{- end }}

{{- /* The ports of all pools of all sites, separated by spaces. */}}
{{- define "sidekick.sidekickServerPorts" -}}
{{ regexReplaceAll "https://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?" (regexReplaceAll "http://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?" (regexReplaceAll "https?://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+):([0-9]+)/?" (include "sidekick.sidekickSites" .) "${2}") "80") "443" | replace "," " " | trimSuffix " " }}
{{- end }}

{{- /* The scheme that clients use for sidekick: http or https. */}}
{{- define "sidekick.sidekickScheme" -}}
{{- if or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert .Values.sidekick.autoTlsHost -}}
https
{{- else -}}
http
{{- end -}}
{{- end }}

{{- /* The name of the ServiceAccount of the pods. */}}
{{- define "sidekick.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "sidekick.fullname" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end }}

{{- /* Whether the cluster is OpenShift, which assigns user and group IDs. */}}
{{- define "sidekick.openshift" -}}
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

{{- /* The image of the test. */}}
{{- define "sidekick.testImage" -}}
{{- $registry := default .Values.test.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.test.image.repository }}{{ if .Values.test.image.digest }}@{{ .Values.test.image.digest }}{{ else }}:{{ .Values.test.image.tag }}{{ end }}
{{- end }}

{{- /* The address of sidekick for clients. */}}
{{- define "sidekick.endpoint" -}}
{{ include "sidekick.sidekickScheme" . }}://{{ include "sidekick.fullname" . }}.{{ default .Release.Namespace .Values.namespaceOverride }}.svc:{{ int64 .Values.service.port }}
{{- end }}

{{- /* The version of sidekick, which determines its options. */}}
{{- define "sidekick.sidekickVersion" -}}
{{- if regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$" (default .Values.sidekick.image.tag .Values.sidekick.version) -}}
{{ default .Values.sidekick.image.tag .Values.sidekick.version }}
{{- else -}}
v7.1.2
{{- end -}}
{{- end }}

{{- /* The first range that ends before it starts. Both numbers are padded to five digits: the first differing digit pair decides. */}}
{{- define "sidekick.sidekickReversedRange" -}}
{{ regexReplaceAll "<.*" (regexFind "[{][0-9.]+[}]<((00|11|22|33|44|55|66|77|88|99),)*(10|2[01]|3[0-2]|4[0-3]|5[0-4]|6[0-5]|7[0-6]|8[0-7]|9[0-8])" (regexReplaceAll "<[0-9]*([0-9])([0-9])([0-9])([0-9])([0-9])-[0-9]*([0-9])([0-9])([0-9])([0-9])([0-9])>" (regexReplaceAll "[{]([0-9]+)[.]{3}([0-9]+)[}]" (include "sidekick.sidekickSites" .) "{${1}...${2}}<00000${1}-00000${2}>") "<${1}${6},${2}${7},${3}${8},${4}${9},${5}${10}>")) "" }}
{{- end }}

{{- /* The first site that mixes pools with and without a range. */}}
{{- define "sidekick.sidekickMixedPools" -}}
{{ regexReplaceAll " " (regexFind "(^| )([^ ]*,)?[^ ,{]+,[^ ,{]*[{][^ ]*|[^ ]*[{][^ ,]*,[^ ,{]+(,[^ ]*)?( |$)" (include "sidekick.sidekickSites" .)) "" }}
{{- end }}

{{- /* The first site that mixes http and https pools. */}}
{{- define "sidekick.sidekickMixedSchemes" -}}
{{ regexFind "[^ ]*http://[^ ,]*,https://[^ ]*|[^ ]*https://[^ ,]*,http://[^ ]*" (include "sidekick.sidekickSites" .) }}
{{- end }}

{{- /* The first host that is too long for DNS. A range counts with its last number. */}}
{{- define "sidekick.sidekickLongName" -}}
{{ regexFind "[-A-Za-z0-9]{64,}|[-.A-Za-z0-9]{254,}" (regexReplaceAll "[{][0-9]+[.]{3}([0-9]+)[}]" (include "sidekick.sidekickSites" .) "${1}") }}
{{- end }}

{{- /* The first address in brackets that is not a valid IPv6 address. */}}
{{- define "sidekick.sidekickWrongAddress" -}}
{{ regexFind "\\[[^ ,]*\\]" (regexReplaceAll "\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,6}(:[0-9A-Fa-f]{1,4}){1,1}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|([0-9A-Fa-f]{1,4}:){1,1}(:[0-9A-Fa-f]{1,4}){1,6}|([0-9A-Fa-f]{1,4}:){1,7}:|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]" (include "sidekick.sidekickSites" .) "") }}
{{- end }}

{{- /* All sites of sidekick, separated by spaces. */}}
{{- define "sidekick.sidekickSites" -}}
{{- if .Values.sidekick.statefulSetSite.names -}}
{{ printf "%s %s" (include "sidekick.sidekickStatefulSetSite" .) (join " " .Values.sidekick.sites) }}
{{- else -}}
{{ join " " .Values.sidekick.sites }}
{{- end -}}
{{- end }}

{{- /* The site of the pods in statefulSetSite. */}}
{{- define "sidekick.sidekickStatefulSetSite" -}}
{{ .Values.sidekick.statefulSetSite.scheme }}://{{ join (printf "-{0...%d}.%s.%s.svc.%s:%d,%s://" (sub (int64 .Values.sidekick.statefulSetSite.replicas) 1) .Values.sidekick.statefulSetSite.service (default (default .Release.Namespace .Values.namespaceOverride) .Values.sidekick.statefulSetSite.namespace) .Values.sidekick.statefulSetSite.clusterDomain (int64 .Values.sidekick.statefulSetSite.port) .Values.sidekick.statefulSetSite.scheme) .Values.sidekick.statefulSetSite.names }}-{0...{{ sub (int64 .Values.sidekick.statefulSetSite.replicas) 1 }}}.{{ .Values.sidekick.statefulSetSite.service }}.{{ default (default .Release.Namespace .Values.namespaceOverride) .Values.sidekick.statefulSetSite.namespace }}.svc.{{ .Values.sidekick.statefulSetSite.clusterDomain }}:{{ int64 .Values.sidekick.statefulSetSite.port }}
{{- end }}

{{- /* The image of sidekick. */}}
{{- define "sidekick.sidekickImage" -}}
{{- $registry := default .Values.sidekick.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.sidekick.image.repository }}{{ if .Values.sidekick.image.digest }}@{{ .Values.sidekick.image.digest }}{{ else }}:{{ .Values.sidekick.image.tag }}{{ end }}
{{- end }}

{{- /* Whether probes check for a healthy server, which v0.5.7 and later can report. */}}
{{- define "sidekick.sidekickAsksServers" -}}
{{- if and (eq .Values.sidekick.readyWhen "server") (semverCompare ">=0.5.7-0" (include "sidekick.sidekickVersion" .)) -}}
true
{{- else -}}
false
{{- end -}}
{{- end }}
