{{- /* The name of the chart, or nameOverride. */}}
{{- define "sidekick.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* The name of what the chart makes, at most 63 characters. A release that is named after the chart gives its
       name alone. */}}
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

{{- /* Labels that never change in the life of a release: for selectors. */}}
{{- define "sidekick.selectorLabels" -}}
app.kubernetes.io/name: {{ include "sidekick.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- /* The Secret with the certificate that sidekick shows to servers, or nothing. */}}
{{- define "sidekick.sidekickClientSecret" -}}
{{- if .Values.sidekick.tls.clientCertificate.enabled -}}
{{ include "sidekick.fullname" . | trunc 52 | trimSuffix "-" }}-client-tls
{{- else -}}
{{ .Values.sidekick.tls.clientSecret }}
{{- end -}}
{{- end }}

{{- /* Labels of every object: the standard ones, then those of the user. */}}
{{- define "sidekick.objectLabels" -}}
{{ include "sidekick.labels" . }}
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance"
  "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}

{{- /* The Secret with the certificate that sidekick shows to clients, or nothing. */}}
{{- define "sidekick.sidekickServerSecret" -}}
{{- if .Values.sidekick.tls.serverCertificate.enabled -}}
{{ include "sidekick.fullname" . | trunc 59 | trimSuffix "-" }}-tls
{{- else -}}
{{ .Values.sidekick.tls.serverSecret }}
{{- end -}}
{{- end }}

{{- /* The namespace that the objects of the chart are in. */}}
{{- define "sidekick.namespace" -}}
{{ default .Release.Namespace .Values.namespaceOverride }}
{{- end }}

{{- /* Labels that select the pods with sidekick. */}}
{{- define "sidekick.podLabels" -}}
{{ include "sidekick.selectorLabels" . }}
app.kubernetes.io/component: load-balancer
{{- end }}

{{- /* The ports of all pools of all sites, with a space between them. */}}
{{- define "sidekick.sidekickServerPorts" -}}
{{ regexReplaceAll "https://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?"
  (regexReplaceAll "http://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?"
    (regexReplaceAll "https?://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+):([0-9]+)/?" (include "sidekick.sidekickSites" .)
      "${2}")
    "80")
  "443" | replace "," " " | trimSuffix " " }}
{{- end }}

{{- /* The scheme that sidekick speaks to clients. */}}
{{- define "sidekick.sidekickScheme" -}}
{{- if or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert .Values.sidekick.autoTlsHost -}}
https
{{- else -}}
http
{{- end -}}
{{- end }}

{{- /* The name of the ServiceAccount that the pods run as. */}}
{{- define "sidekick.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "sidekick.fullname" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end }}

{{- /* Whether the cluster is OpenShift, which gives out the ids of users and groups. */}}
{{- define "sidekick.openshift" -}}
{{- if or
  (eq (toString .Values.openshift) "true")
  (and (eq (toString .Values.openshift) "auto") (.Capabilities.APIVersions.Has "security.openshift.io/v1")) -}}
true
{{- end -}}
{{- end }}

{{- /* The image of the test. */}}
{{- define "sidekick.testImage" -}}
{{- $registry := default .Values.test.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.test.image.repository }}
{{- if .Values.test.image.digest }}@{{ .Values.test.image.digest }}{{ else }}:{{ .Values.test.image.tag }}{{ end }}
{{- end }}

{{- /* Where clients find sidekick. */}}
{{- define "sidekick.endpoint" -}}
{{ include "sidekick.sidekickScheme" . }}://{{ include "sidekick.fullname" . }}.{{ include "sidekick.namespace" . }}.svc:
{{- int64 .Values.service.port }}
{{- end }}

{{- /* The version of sidekick, which decides which options it has. */}}
{{- define "sidekick.sidekickVersion" -}}
{{- if regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$"
  (default .Values.sidekick.image.tag .Values.sidekick.version) -}}
{{ default .Values.sidekick.image.tag .Values.sidekick.version }}
{{- else -}}
v7.1.2
{{- end -}}
{{- end }}

{{- /* How many sites sidekick has; the StatefulSets that are named are one. */}}
{{- define "sidekick.sidekickSiteCount" -}}
{{ add (len .Values.sidekick.sites) (min (len .Values.sidekick.statefulSetSite.names) 1) }}
{{- end }}

{{- /* The first range of the sites that ends before it starts. */}}
{{- define "sidekick.sidekickReversedRange" -}}
{{- range $range := regexFindAll "[{][0-9]{1,5}[.]{3}[0-9]{1,5}[}]" (include "sidekick.sidekickSites" .) -1 }}
{{- if gt (atoi (regexFind "[0-9]+" (regexFind "[{][0-9]+" $range)))
  (atoi (regexFind "[0-9]+" (regexFind "[0-9]+[}]" $range))) }}
{{- $range }}
{{- break }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The first site of which some pools have ranges, and others have none. */}}
{{- define "sidekick.sidekickMixedPools" -}}
{{ regexReplaceAll " "
  (regexFind "(^| )([^ ]*,)?[^ ,{]+,[^ ,{]*[{][^ ]*|[^ ]*[{][^ ,]*,[^ ,{]+(,[^ ]*)?( |$)"
    (include "sidekick.sidekickSites" .))
  "" }}
{{- end }}

{{- /* The first site with pools of both schemes, for which sidekick has one transport. */}}
{{- define "sidekick.sidekickMixedSchemes" -}}
{{ regexFind "[^ ]*http://[^ ,]*,https://[^ ]*|[^ ]*https://[^ ,]*,http://[^ ]*" (include "sidekick.sidekickSites" .) }}
{{- end }}

{{- /* The first host that is too long for DNS. A range counts as its last number, which is as wide as any. */}}
{{- define "sidekick.sidekickLongName" -}}
{{ regexFind "[-A-Za-z0-9]{64,}|[-.A-Za-z0-9]{254,}"
  (regexReplaceAll "[{][0-9]+[.]{3}([0-9]+)[}]" (include "sidekick.sidekickSites" .) "${1}") }}
{{- end }}

{{- /* The first address in brackets that is no IPv6 address. */}}
{{- define "sidekick.sidekickWrongAddress" -}}
{{- range $address := regexFindAll "\\[[^ ,]*\\]" (include "sidekick.sidekickSites" .) -1 }}
{{- if and
  (not (regexMatch "^\\[([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}\\]$" $address))
  (or
    (not (regexMatch "^\\[([0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4})*)?::([0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4})*)?\\]$"
      $address))
    (gt (len (regexFindAll "[0-9A-Fa-f]{1,4}" $address -1)) 7)) }}
{{- $address }}
{{- break }}
{{- end }}
{{- end }}
{{- end }}

{{- /* All sites of sidekick, with a space between them. */}}
{{- define "sidekick.sidekickSites" -}}
{{- if .Values.sidekick.statefulSetSite.names -}}
{{ printf "%s %s" (include "sidekick.sidekickStatefulSetSite" .) (join " " .Values.sidekick.sites) }}
{{- else -}}
{{ join " " .Values.sidekick.sites }}
{{- end -}}
{{- end }}

{{- /* How many domains the servers of sidekick are in. */}}
{{- define "sidekick.sidekickDomainCount" -}}
{{ len (uniq (regexFindAll "//[.][^:,/ ]*[A-Za-z][^:,/ ]*"
  (regexReplaceAll "//[^./,: ]*"
    (regexReplaceAll "[{][0-9]{1,5}[.]{3}[0-9]{1,5}[}]" (include "sidekick.sidekickSites" .) "0") "//")
  -1)) }}
{{- end }}

{{- /* The site of the pods of the StatefulSets that are named. */}}
{{- define "sidekick.sidekickStatefulSetSite" -}}
{{ .Values.sidekick.statefulSetSite.scheme }}://
{{- join
  (printf "-{0...%d}.%s.%s.svc.%s:%d,%s://" (sub (int64 .Values.sidekick.statefulSetSite.replicas) 1)
    .Values.sidekick.statefulSetSite.service
    (default (include "sidekick.namespace" .) .Values.sidekick.statefulSetSite.namespace)
    .Values.sidekick.statefulSetSite.clusterDomain (int64 .Values.sidekick.statefulSetSite.port)
    .Values.sidekick.statefulSetSite.scheme)
  .Values.sidekick.statefulSetSite.names }}-{0...{{ sub (int64 .Values.sidekick.statefulSetSite.replicas) 1 }}}.
{{- .Values.sidekick.statefulSetSite.service }}.
{{- default (include "sidekick.namespace" .) .Values.sidekick.statefulSetSite.namespace }}.svc.
{{- .Values.sidekick.statefulSetSite.clusterDomain }}:{{ int64 .Values.sidekick.statefulSetSite.port }}
{{- end }}

{{- /* The image of sidekick. */}}
{{- define "sidekick.sidekickImage" -}}
{{- $registry := default .Values.sidekick.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.sidekick.image.repository }}
{{- if .Values.sidekick.image.digest }}@{{ .Values.sidekick.image.digest }}
{{- else }}:{{ .Values.sidekick.image.tag }}
{{- end }}
{{- end }}

{{- /* Whether probes ask for servers, which versions before v0.5.7 could not answer. */}}
{{- define "sidekick.sidekickAsksServers" -}}
{{- if and
  (eq .Values.sidekick.readyWhen "server")
  (semverCompare ">=0.5.7-0" (include "sidekick.sidekickVersion" .)) -}}
true
{{- end -}}
{{- end }}

{{- /* The version of Kubernetes: what the user says, or else the cluster. */}}
{{- define "sidekick.kubeVersion" -}}
{{ default .Capabilities.KubeVersion.Version .Values.kubeVersion }}
{{- end }}
