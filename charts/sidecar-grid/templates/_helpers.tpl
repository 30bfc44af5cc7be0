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
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance"
  "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
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

{{- /* The namespace of the objects of the chart. */}}
{{- define "sidecar-grid.namespace" -}}
{{ default .Release.Namespace .Values.namespaceOverride }}
{{- end }}

{{- /* The name of the ServiceAccount of the pods. */}}
{{- define "sidecar-grid.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "sidecar-grid.fullname" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end }}

{{- /* The fewest copies that a map has of its entries, of maps with copies. */}}
{{- define "sidecar-grid.fewestCopies" -}}
{{- $least := int64 .Values.member.backupCount }}
{{- range $settings := .Values.member.maps }}
{{- if ge (int64 $settings.backupCount) 1 }}
{{- $least = min $least (int64 $settings.backupCount) }}
{{- end }}
{{- end }}
{{- $least }}
{{- end }}

{{- /* Seconds that pods of the app may take to end: it drains, then a member in the pod hands its entries over. */}}
{{- define "sidecar-grid.gracePeriod" -}}
{{ add (add (int64 .Values.app.drainSeconds) (int64 .Values.availability.extraGraceSeconds)) (ternary
  (int64 .Values.member.gracefulShutdown.maxWaitSeconds) 0
  (and .Values.member.gracefulShutdown.enabled (ne .Values.topology "client-server"))) }}
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
      - {{ toJson (printf "%s.%s.svc:%d" (include "sidecar-grid.gridServiceName" .)
        (include "sidecar-grid.namespace" .) (int64 .Values.member.port)) }}
{{- end }}

{{- /* Labels that select the Management Center pod. They never change during the life of a release. */}}
{{- define "sidecar-grid.managementCenterLabels" -}}
{{ include "sidecar-grid.selectorLabels" . }}
app.kubernetes.io/component: management-center
{{- end }}

{{- /* Whether the cluster is OpenShift, which assigns user and group IDs. */}}
{{- define "sidecar-grid.openshift" -}}
{{- if or
  (eq (toString .Values.openshift) "true")
  (and (eq (toString .Values.openshift) "auto") (.Capabilities.APIVersions.Has "security.openshift.io/v1")) -}}
true
{{- end -}}
{{- end }}

{{- /* The image of Management Center. */}}
{{- define "sidecar-grid.managementCenterImage" -}}
{{- $registry := default .Values.managementCenter.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.managementCenter.image.repository }}
{{- if .Values.managementCenter.image.digest }}@{{ .Values.managementCenter.image.digest }}
{{- else }}:{{ .Values.managementCenter.image.tag }}
{{- end }}
{{- end }}

{{- /* JVM options of Management Center. The start script splits them at spaces. */}}
{{- define "sidecar-grid.managementCenterJavaOptions" -}}
-XX:MaxRAMPercentage={{ int64 .Values.managementCenter.heapPercent }}.0 -Dhazelcast.mc.healthCheck.enable=true
{{- " -Dhazelcast.mc.lock.skip=true -Dhazelcast.mc.phone.home.enabled=false" }}
{{- if .Values.managementCenter.javaOptions }} {{ join " " .Values.managementCenter.javaOptions }}{{ end }}
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
namespace='{{ include "sidecar-grid.namespace" . }}',job='{{ include "sidecar-grid.metricsJob" . }}'
{{- end }}

{{- /* The name of the cluster in alerts and in the dashboard. */}}
{{- define "sidecar-grid.metricsCluster" -}}
{{ include "sidecar-grid.namespace" . }}/{{ include "sidecar-grid.fullname" . }}
{{- end }}

{{- /* The fewest members that there are. */}}
{{- define "sidecar-grid.memberCount" -}}
{{- if eq .Values.topology "client-server" -}}
{{ int64 .Values.member.replicas }}
{{- else if .Values.autoscaling.enabled -}}
{{ int64 .Values.autoscaling.minReplicas }}
{{- else -}}
{{ int64 .Values.replicas }}
{{- end -}}
{{- end }}

{{- /* The name of members that have pods of their own. */}}
{{- define "sidecar-grid.memberName" -}}
{{ include "sidecar-grid.fullname" . | trunc 45 | trimSuffix "-" }}-member
{{- end }}

{{- /* The ports of all pools of all sites, separated by spaces. */}}
{{- define "sidecar-grid.sidekickServerPorts" -}}
{{ regexReplaceAll "https://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?"
  (regexReplaceAll "http://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)/?"
    (regexReplaceAll "https?://(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+):([0-9]+)/?"
      (include "sidecar-grid.sidekickSites" .) "${2}")
    "80")
  "443" | replace "," " " | trimSuffix " " }}
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
{{ $registry }}/{{ .Values.member.image.repository }}
{{- if .Values.member.image.digest }}@{{ .Values.member.image.digest }}
{{- else }}:{{ .Values.member.image.tag }}
{{- end }}
{{- end }}

{{- /* The name of the Hazelcast cluster. */}}
{{- define "sidecar-grid.clusterName" -}}
{{ default (include "sidecar-grid.fullname" .) .Values.member.clusterName }}
{{- end }}

{{- /* Whether app.extraPorts has app.port too. */}}
{{- define "sidecar-grid.extraPortsHaveAppPort" -}}
{{- range $port := .Values.app.extraPorts }}
{{- if eq (int64 $port) (int64 $.Values.app.port) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether app.extraPorts has service.port too. */}}
{{- define "sidecar-grid.extraPortsHaveServicePort" -}}
{{- range $port := .Values.app.extraPorts }}
{{- if eq (int64 $port) (int64 $.Values.service.port) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether the JVM options have one that another value sets. */}}
{{- define "sidecar-grid.setsTypedJavaOption" -}}
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

{{- /* Whether app.extraPorts has the port of the member. */}}
{{- define "sidecar-grid.extraPortsHaveMemberPort" -}}
{{- range $port := .Values.app.extraPorts }}
{{- if eq (int64 $port) (int64 $.Values.member.port) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Whether a JVM option looks like a secret. */}}
{{- define "sidecar-grid.hasSecretJavaOption" -}}
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

{{- /* Whether member.network says something of the health of members. */}}
{{- define "sidecar-grid.setsHealthGroup" -}}
{{- $value := .Values.member.network }}
{{- range $key := list "rest-api" "endpoint-groups" "HEALTH_CHECK" }}
{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
{{- end }}
{{- if kindIs "map" $value }}true{{ end }}
{{- end }}

{{- /* Whether member.network lets members answer for their health. */}}
{{- define "sidecar-grid.healthGroupIsOn" -}}
{{- $value := .Values.member.network }}
{{- range $key := list "rest-api" "endpoint-groups" "HEALTH_CHECK" "enabled" }}
{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
{{- end }}
{{- if eq (toString $value) "true" }}true{{ end }}
{{- end }}

{{- /* Maps with more backups of both kinds than Hazelcast allows. */}}
{{- define "sidecar-grid.mapsWithTooManyCopies" -}}
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

{{- /* Whether app.extraPorts has metrics.port too. */}}
{{- define "sidecar-grid.extraPortsHaveMetricsPort" -}}
{{- range $port := .Values.app.extraPorts }}
{{- if eq (int64 $port) (int64 $.Values.metrics.port) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* How many sites sidekick has; the StatefulSets that are named are one. */}}
{{- define "sidecar-grid.sidekickSiteCount" -}}
{{ add (len .Values.sidekick.sites) (min (len .Values.sidekick.statefulSetSite.names) 1) }}
{{- end }}

{{- /* The version of sidekick, which determines its options. */}}
{{- define "sidecar-grid.sidekickVersion" -}}
{{- if regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$"
  (default .Values.sidekick.image.tag .Values.sidekick.version) -}}
{{ default .Values.sidekick.image.tag .Values.sidekick.version }}
{{- else -}}
v7.1.2
{{- end -}}
{{- end }}

{{- /* The first range of the sites that ends before it starts. */}}
{{- define "sidecar-grid.sidekickReversedRange" -}}
{{- range $range := regexFindAll "[{][0-9]{1,5}[.]{3}[0-9]{1,5}[}]" (include "sidecar-grid.sidekickSites" .) -1 }}
{{- if gt (atoi (regexFind "[0-9]+" (regexFind "[{][0-9]+" $range)))
  (atoi (regexFind "[0-9]+" (regexFind "[0-9]+[}]" $range))) }}
{{- $range }}
{{- break }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The first site that mixes pools with and without a range. */}}
{{- define "sidecar-grid.sidekickMixedPools" -}}
{{ regexReplaceAll " "
  (regexFind "(^| )([^ ]*,)?[^ ,{]+,[^ ,{]*[{][^ ]*|[^ ]*[{][^ ,]*,[^ ,{]+(,[^ ]*)?( |$)"
    (include "sidecar-grid.sidekickSites" .))
  "" }}
{{- end }}

{{- /* The first site that mixes http and https pools. */}}
{{- define "sidecar-grid.sidekickMixedSchemes" -}}
{{ regexFind "[^ ]*http://[^ ,]*,https://[^ ]*|[^ ]*https://[^ ,]*,http://[^ ]*"
  (include "sidecar-grid.sidekickSites" .) }}
{{- end }}

{{- /* The first host that is too long for DNS. A range counts with its last number. */}}
{{- define "sidecar-grid.sidekickLongName" -}}
{{ regexFind "[-A-Za-z0-9]{64,}|[-.A-Za-z0-9]{254,}"
  (regexReplaceAll "[{][0-9]+[.]{3}([0-9]+)[}]" (include "sidecar-grid.sidekickSites" .) "${1}") }}
{{- end }}

{{- /* The first address in brackets that is not a valid IPv6 address. */}}
{{- define "sidecar-grid.sidekickWrongAddress" -}}
{{- range $address := regexFindAll "\\[[^ ,]*\\]" (include "sidecar-grid.sidekickSites" .) -1 }}
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

{{- /* All sites of sidekick, separated by spaces. */}}
{{- define "sidecar-grid.sidekickSites" -}}
{{- if .Values.sidekick.statefulSetSite.names -}}
{{ printf "%s %s" (include "sidecar-grid.sidekickStatefulSetSite" .) (join " " .Values.sidekick.sites) }}
{{- else -}}
{{ join " " .Values.sidekick.sites }}
{{- end -}}
{{- end }}

{{- /* What else listens on the port sidekick of sidekick, or nothing. */}}
{{- define "sidecar-grid.sidekickPortOwner" -}}
{{- if .Values.sidekick.enabled -}}
{{- if eq (int64 .Values.sidekick.port) (int64 .Values.app.port) -}}
your app
{{- else if include "sidecar-grid.sidekickPortIsTaken" . -}}
your app
{{- else if and (ne .Values.topology "client-server") (eq (int64 .Values.sidekick.port) (int64 .Values.member.port)) -}}
the member
{{- else if and
  (ne .Values.topology "client-server")
  .Values.metrics.enabled
  (eq (int64 .Values.sidekick.port) (int64 .Values.metrics.port)) -}}
the member
{{- else -}}

{{- end -}}
{{- else -}}

{{- end -}}
{{- end }}

{{- /* The first name in app.extraPorts that is already in use, with its owner; or nothing. */}}
{{- define "sidecar-grid.takenAppExtraPorts" -}}
{{- if and .Values.sidekick.enabled (hasKey .Values.app.extraPorts "sidekick") -}}
sidekick of sidekick
{{- else -}}

{{- end -}}
{{- end }}

{{- /* The first name in extraContainers that is already in use, with its owner; or nothing. */}}
{{- define "sidecar-grid.takenExtraContainers" -}}
{{- range $entry := .Values.extraContainers }}
{{- if kindIs "map" $entry }}
{{- $name := ternary (get $entry "name") "" (kindIs "string" (get $entry "name")) }}
{{- if eq $name "app" -}}
app of your app
{{- break }}
{{- else if and (eq $.Values.topology "sidecar") (eq $name "hazelcast") -}}
hazelcast of the member
{{- break }}
{{- else if and $.Values.sidekick.enabled (eq $name "sidekick") -}}
sidekick of sidekick
{{- break }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The first name in initContainers that is already in use, with its owner; or nothing. */}}
{{- define "sidecar-grid.takenInitContainers" -}}
{{- range $entry := .Values.initContainers }}
{{- if kindIs "map" $entry }}
{{- $name := ternary (get $entry "name") "" (kindIs "string" (get $entry "name")) }}
{{- if eq $name "app" -}}
app of your app
{{- break }}
{{- else if and (eq $.Values.topology "sidecar") (eq $name "hazelcast") -}}
hazelcast of the member
{{- break }}
{{- else if and $.Values.sidekick.enabled (eq $name "sidekick") -}}
sidekick of sidekick
{{- break }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The first name in app.volumeMounts that is already in use, with its owner; or nothing. */}}
{{- define "sidecar-grid.takenAppVolumeMounts" -}}
{{- range $entry := .Values.app.volumeMounts }}
{{- if kindIs "map" $entry }}
{{- $mountPath := ternary (get $entry "mountPath") "" (kindIs "string" (get $entry "mountPath")) }}
{{- if and (eq $.Values.topology "embedded") (eq $mountPath "/data/hazelcast") -}}
/data/hazelcast of the member
{{- break }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /* Whether the JVM options have one that another value sets. */}}
{{- define "sidecar-grid.managementCenterSetsTypedOption" -}}
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
{{- define "sidecar-grid.managementCenterHasSecretOption" -}}
{{- range $option := .Values.managementCenter.javaOptions }}
{{- if or (contains "assword=" $option) (contains ".pass=" $option) (contains "mc.license=" $option) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* The address of the cluster for your app. */}}
{{- define "sidecar-grid.gridAddress" -}}
{{ if eq .Values.topology "client-server" }}{{ include "sidecar-grid.gridServiceName" . }}.
{{- include "sidecar-grid.namespace" . }}.svc
{{- else }}localhost
{{- end }}:{{ int64 .Values.member.port }}
{{- end }}

{{- /* What keeps the pods of the app, as kubectl names it. */}}
{{- define "sidecar-grid.workload" -}}
{{ if and (ne .Values.topology "client-server") (eq .Values.workload "StatefulSet") }}statefulset
{{- else }}deployment
{{- end }}/{{ include "sidecar-grid.fullname" . }}
{{- end }}

{{- /* Whether a map has no merge policy for the time after a split brain. */}}
{{- define "sidecar-grid.someMapHasNoMergePolicy" -}}
{{- range $settings := .Values.member.maps }}
{{- if kindIs "invalid" $settings.mergePolicy -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* Seconds that the preStop of your app sleeps. */}}
{{- define "sidecar-grid.preStopSeconds" -}}
{{- $value := .Values.app.lifecycle }}
{{- range $key := list "preStop" "sleep" "seconds" }}
{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
{{- end }}
{{- regexFind "^[1-9][0-9]{0,5}$" (toJson $value) | default "0" }}
{{- end }}

{{- /* The memory limit of the app in MiB; 0 for one that is not in Mi or Gi. */}}
{{- define "sidecar-grid.appMebibytes" -}}
{{- if regexMatch "^[1-9][0-9]{0,5}Gi$" (include "sidecar-grid.appMemoryLimit" .) -}}
{{ mul (atoi (include "sidecar-grid.appMemoryLimit" . | trimSuffix "Gi")) 1024 }}
{{- else if regexMatch "^[1-9][0-9]{0,5}Mi$" (include "sidecar-grid.appMemoryLimit" .) -}}
{{ atoi (include "sidecar-grid.appMemoryLimit" . | trimSuffix "Mi") }}
{{- else -}}
0
{{- end -}}
{{- end }}

{{- /* The memory limit of the member in MiB; 0 for one that is not in Mi or Gi. */}}
{{- define "sidecar-grid.memberMebibytes" -}}
{{- if regexMatch "^[1-9][0-9]{0,5}Gi$" (include "sidecar-grid.memberMemoryLimit" .) -}}
{{ mul (atoi (include "sidecar-grid.memberMemoryLimit" . | trimSuffix "Gi")) 1024 }}
{{- else if regexMatch "^[1-9][0-9]{0,5}Mi$" (include "sidecar-grid.memberMemoryLimit" .) -}}
{{ atoi (include "sidecar-grid.memberMemoryLimit" . | trimSuffix "Mi") }}
{{- else -}}
0
{{- end -}}
{{- end }}

{{- /* Maps with more backups than there are other members, nodes or zones for them. */}}
{{- define "sidecar-grid.mapsWithoutRoom" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if or
  (ge (int64 $settings.backupCount) (int64 (include "sidecar-grid.memberCount" $)))
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
{{- define "sidecar-grid.mapsWithoutCopies" -}}
{{- $found := list }}
{{- range $name, $settings := .Values.member.maps }}
{{- if eq (ternary 1 (int64 $settings.backupCount) (kindIs "invalid" $settings.backupCount)) 0 }}
{{- $found = append $found $name }}
{{- end }}
{{- end }}
{{- join ", " $found }}
{{- end }}

{{- /* The most members that drains may take at once. */}}
{{- define "sidecar-grid.mostEvicted" -}}
{{ ternary
  (div
    (add
      (mul (int64 (include "sidecar-grid.mostMembers" .))
        (trimSuffix "%" (toString .Values.availability.podDisruptionBudget.maxUnavailable) | int64))
      99)
    100)
  (int64 .Values.availability.podDisruptionBudget.maxUnavailable)
  (hasSuffix "%" (toString .Values.availability.podDisruptionBudget.maxUnavailable)) }}
{{- end }}

{{- /* The most members that there may be. */}}
{{- define "sidecar-grid.mostMembers" -}}
{{- if eq .Values.topology "client-server" -}}
{{ int64 .Values.member.replicas }}
{{- else if .Values.autoscaling.enabled -}}
{{ int64 .Values.autoscaling.maxReplicas }}
{{- else -}}
{{ int64 .Values.replicas }}
{{- end -}}
{{- end }}

{{- /* Whether to use native sidecars, which are stable since Kubernetes 1.33. */}}
{{- define "sidecar-grid.nativeSidecars" -}}
{{- if or
  (eq (toString .Values.nativeSidecars) "true")
  (and
    (eq (toString .Values.nativeSidecars) "auto")
    (semverCompare ">=1.33-0" (include "sidecar-grid.kubeVersion" .))) -}}
true
{{- end -}}
{{- end }}

{{- /* Seconds that pods with nothing but a member may take to end: it hands its entries over. */}}
{{- define "sidecar-grid.memberGracePeriod" -}}
{{- if .Values.member.gracefulShutdown.enabled -}}
{{ add (int64 .Values.member.gracefulShutdown.maxWaitSeconds) (int64 .Values.availability.extraGraceSeconds) }}
{{- else -}}
{{ int64 .Values.availability.extraGraceSeconds }}
{{- end -}}
{{- end }}

{{- /* Whether a volume in memory has no sizeLimit. */}}
{{- define "sidecar-grid.hasUnlimitedMemoryVolume" -}}
{{- range $volume := .Values.volumes }}
{{- if and
  (kindIs "map" $volume)
  (kindIs "map" (get $volume "emptyDir"))
  (eq (toString (get (get $volume "emptyDir") "medium")) "Memory")
  (not (hasKey (get $volume "emptyDir") "sizeLimit")) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* How many domains the servers of sidekick are in. */}}
{{- define "sidecar-grid.sidekickDomainCount" -}}
{{ len (uniq (regexFindAll "//[.][^:,/ ]*[A-Za-z][^:,/ ]*"
  (regexReplaceAll "//[^./,: ]*"
    (regexReplaceAll "[{][0-9]{1,5}[.]{3}[0-9]{1,5}[}]" (include "sidecar-grid.sidekickSites" .) "0") "//")
  -1)) }}
{{- end }}

{{- /* The version of Kubernetes: what the user says, or else the cluster. */}}
{{- define "sidecar-grid.kubeVersion" -}}
{{ default .Capabilities.KubeVersion.Version .Values.kubeVersion }}
{{- end }}

{{- /* The site of the pods in statefulSetSite. */}}
{{- define "sidecar-grid.sidekickStatefulSetSite" -}}
{{ .Values.sidekick.statefulSetSite.scheme }}://
{{- join
  (printf "-{0...%d}.%s.%s.svc.%s:%d,%s://" (sub (int64 .Values.sidekick.statefulSetSite.replicas) 1)
    .Values.sidekick.statefulSetSite.service
    (default (include "sidecar-grid.namespace" .) .Values.sidekick.statefulSetSite.namespace)
    .Values.sidekick.statefulSetSite.clusterDomain (int64 .Values.sidekick.statefulSetSite.port)
    .Values.sidekick.statefulSetSite.scheme)
  .Values.sidekick.statefulSetSite.names }}-{0...{{ sub (int64 .Values.sidekick.statefulSetSite.replicas) 1 }}}.
{{- .Values.sidekick.statefulSetSite.service }}.
{{- default (include "sidecar-grid.namespace" .) .Values.sidekick.statefulSetSite.namespace }}.svc.
{{- .Values.sidekick.statefulSetSite.clusterDomain }}:{{ int64 .Values.sidekick.statefulSetSite.port }}
{{- end }}

{{- /* app.extraPorts has the number of the port sidekick. */}}
{{- define "sidecar-grid.sidekickPortIsTaken" -}}
{{- range $port := .Values.app.extraPorts }}
{{- if eq (int64 $port) (int64 $.Values.sidekick.port) -}}
true
{{- end -}}
{{- end }}
{{- end }}

{{- /* The memory limit of the app. */}}
{{- define "sidecar-grid.appMemoryLimit" -}}
{{- $value := .Values.app.resources }}
{{- range $key := list "limits" "memory" }}
{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
{{- end }}
{{- if kindIs "string" $value }}{{ $value }}{{ end }}
{{- end }}

{{- /* The memory limit of the member. */}}
{{- define "sidecar-grid.memberMemoryLimit" -}}
{{- $value := .Values.member.resources }}
{{- range $key := list "limits" "memory" }}
{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
{{- end }}
{{- if kindIs "string" $value }}{{ $value }}{{ end }}
{{- end }}

{{- /* JVM options of the member. The start script splits them at spaces. */}}
{{- define "sidecar-grid.javaOptions" -}}
-XX:MaxRAMPercentage={{ int64 .Values.member.heapPercent }}.0
{{- if .Values.member.gracefulShutdown.enabled }} -Dhazelcast.shutdownhook.policy=GRACEFUL
{{- " -Dhazelcast.graceful.shutdown.max.wait=" }}{{ int64 .Values.member.gracefulShutdown.maxWaitSeconds }}
{{- end }}{{ if .Values.member.javaOptions }} {{ join " " .Values.member.javaOptions }}{{ end }}
{{- end }}

{{- /* The image of sidekick. */}}
{{- define "sidecar-grid.sidekickImage" -}}
{{- $registry := default .Values.sidekick.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.sidekick.image.repository }}
{{- if .Values.sidekick.image.digest }}@{{ .Values.sidekick.image.digest }}
{{- else }}:{{ .Values.sidekick.image.tag }}
{{- end }}
{{- end }}

{{- /* Whether probes check for a healthy server, which v0.5.7 and later can report. */}}
{{- define "sidecar-grid.sidekickAsksServers" -}}
{{- if and
  (eq .Values.sidekick.readyWhen "server")
  (semverCompare ">=0.5.7-0" (include "sidecar-grid.sidekickVersion" .)) -}}
true
{{- end -}}
{{- end }}

{{- /* The image of the app. */}}
{{- define "sidecar-grid.appImage" -}}
{{- $registry := default .Values.app.image.registry .Values.global.imageRegistry -}}
{{ if $registry }}{{ $registry }}/{{ end }}{{ .Values.app.image.repository }}
{{- if .Values.app.image.digest }}@{{ .Values.app.image.digest }}{{ else }}:{{ .Values.app.image.tag }}{{ end }}
{{- end }}
