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

{{- /* The configuration of the member. */}}
{{- define "sidecar-grid.hazelcastYaml" -}}
hazelcast:
  cluster-name: {{ toJson (include "sidecar-grid.clusterName" .) }}
  network:
    port:
      port: {{ int64 .Values.member.port }}
      auto-increment: false
    join:
      auto-detection:
        enabled: false
      multicast:
        enabled: false
      kubernetes:
        enabled: true
        {{- if eq .Values.member.discovery.mode "kubernetes" }}
        namespace: {{ toJson (default .Release.Namespace .Values.namespaceOverride) }}
        service-name: {{ toJson (include "sidecar-grid.gridServiceName" .) }}
        expose-externally: false
        {{- end }}
        {{- if eq .Values.member.discovery.mode "dns" }}
        service-dns: {{ toJson (printf "%s.%s.svc" (include "sidecar-grid.gridServiceName" .) (default .Release.Namespace .Values.namespaceOverride)) }}
        {{- end }}
        service-port: {{ int64 .Values.member.port }}
    rest-api:
      enabled: true
  {{- if ne .Values.availability.mode "none" }}
  partition-group:
    enabled: true
    group-type: {{ toJson (ternary "ZONE_AWARE" "NODE_AWARE" (eq .Values.availability.mode "zone")) }}
  {{- end }}
  map:
    default:
      backup-count: {{ int64 .Values.member.backupCount }}
      async-backup-count: {{ int64 .Values.member.asyncBackupCount }}
    {{- range $name, $map := omit .Values.member.maps "default" }}
    {{- if or (not (kindIs "invalid" $map.backupCount)) (not (kindIs "invalid" $map.asyncBackupCount)) (not (kindIs "invalid" $map.timeToLiveSeconds)) (not (kindIs "invalid" $map.maxIdleSeconds)) $map.eviction }}
    {{ toJson $name }}:
      {{- if not (kindIs "invalid" $map.backupCount) }}
      backup-count: {{ int64 $map.backupCount }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.asyncBackupCount) }}
      async-backup-count: {{ int64 $map.asyncBackupCount }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.timeToLiveSeconds) }}
      time-to-live-seconds: {{ int64 $map.timeToLiveSeconds }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.maxIdleSeconds) }}
      max-idle-seconds: {{ int64 $map.maxIdleSeconds }}
      {{- end }}
      {{- if $map.eviction }}
      eviction: {{ toJson $map.eviction }}
      {{- end }}
    {{- end }}
    {{- end }}
  {{- if .Values.member.properties }}
  properties:
    {{- range $name, $value := .Values.member.properties }}
    {{ toJson $name }}: {{ toJson $value }}
    {{- end }}
  {{- end }}
  {{- range $key, $value := omit .Values.member.config "cluster-name" "network" "partition-group" "map" "properties" }}
  {{ toJson $key }}: {{ toJson $value }}
  {{- end }}
{{- end }}

{{- /* The name of the ServiceAccount that the pods run as. */}}
{{- define "sidecar-grid.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "sidecar-grid.fullname" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end }}

{{- /* The name of the headless Service that members find each other through. */}}
{{- define "sidecar-grid.gridServiceName" -}}
{{ include "sidecar-grid.fullname" . | trunc 58 | trimSuffix "-" }}-grid
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

{{- /* The Hazelcast member, as native sidecar or beside the other containers. */}}
{{- define "sidecar-grid.member" -}}
- name: hazelcast
  image: {{ include "sidecar-grid.memberImage" . | quote }}
  imagePullPolicy: {{ .Values.member.image.pullPolicy | quote }}
  {{- if eq (include "sidecar-grid.nativeSidecars" .) "true" }}
  restartPolicy: Always
  {{- end }}
  ports:
    - name: hazelcast
      containerPort: {{ int64 .Values.member.port }}
      protocol: TCP
  env:
    - name: HAZELCAST_CONFIG
      value: /data/hazelcast/hazelcast.yaml
    - name: HZ_PHONE_HOME_ENABLED
      value: "false"
    - name: LOGGING_LEVEL
      value: {{ .Values.member.loggingLevel | quote }}
    - name: POD_NAME
      valueFrom:
        fieldRef:
          fieldPath: metadata.name
    {{- range $name, $value := .Values.member.env }}
    - name: {{ $name | quote }}
      value: {{ $value | quote }}
    {{- end }}
    {{- with .Values.member.extraEnv }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    - name: JAVA_OPTS
      value: {{ include "sidecar-grid.javaOptions" . | quote }}
  startupProbe:
    httpGet:
      path: /hazelcast/health/ready
      port: {{ int64 .Values.member.port }}
    {{- with omit .Values.member.probes.startup "httpGet" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  readinessProbe:
    httpGet:
      path: /hazelcast/health/ready
      port: {{ int64 .Values.member.port }}
    {{- with omit .Values.member.probes.readiness "httpGet" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  livenessProbe:
    httpGet:
      path: /hazelcast/health/node-state
      port: {{ int64 .Values.member.port }}
    {{- with omit .Values.member.probes.liveness "httpGet" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- with .Values.member.resources }}
  resources:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.member.securityContext }}
  securityContext:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  volumeMounts:
    - name: hazelcast-config
      mountPath: /data/hazelcast
      readOnly: true
    - name: hazelcast-tmp
      mountPath: /tmp
{{- end }}

{{- /* The image of the app. */}}
{{- define "sidecar-grid.appImage" -}}
{{- $registry := default .Values.app.image.registry .Values.global.imageRegistry -}}
{{ if $registry }}{{ $registry }}/{{ end }}{{ .Values.app.image.repository }}{{ if .Values.app.image.digest }}@{{ .Values.app.image.digest }}{{ else }}:{{ .Values.app.image.tag }}{{ end }}
{{- end }}

{{- /* The name of the Hazelcast cluster. */}}
{{- define "sidecar-grid.clusterName" -}}
{{ default (include "sidecar-grid.fullname" .) .Values.member.clusterName }}
{{- end }}

{{- /* The image of the member. */}}
{{- define "sidecar-grid.memberImage" -}}
{{- $registry := default .Values.member.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.member.image.repository }}{{ if .Values.member.image.digest }}@{{ .Values.member.image.digest }}{{ else }}:{{ .Values.member.image.tag }}{{ end }}
{{- end }}

{{- /* Options of the JVM. The start script splits them at white space. */}}
{{- define "sidecar-grid.javaOptions" -}}
-XX:MaxRAMPercentage={{ int64 .Values.member.heapPercent }}.0{{ if .Values.member.gracefulShutdown.enabled }} -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait={{ int64 .Values.member.gracefulShutdown.maxWaitSeconds }}{{ end }}{{ if .Values.member.javaOptions }} {{ join " " .Values.member.javaOptions }}{{ end }}
{{- end }}

{{- /* Refuses values that would lose data or not run. */}}
{{- define "sidecar-grid.validate" -}}
{{- $errors := list }}
{{- if not .Values.app.image.repository }}
{{- $errors = append $errors "at '/app/image/repository': there is no image of your app, so no pod can run: set it to the repository of your image, such as ghcr.io/acme/shop (SG001)" }}
{{- end }}
{{- if not (or (not .Values.app.image.repository) .Values.app.image.tag .Values.app.image.digest) }}
{{- $errors = append $errors (printf "at '/app/image/tag': the image %s has neither tag nor digest: set app.image.tag or app.image.digest (SG002)" .Values.app.image.repository) }}
{{- end }}
{{- if hasKey .Values.member.maps "default" }}
{{- $errors = append $errors "at '/member/maps/default': the settings of the map default are those of member.backupCount and member.asyncBackupCount: set member.backupCount, or use a pattern such as * for the rest (SG003)" }}
{{- end }}
{{- if or (hasKey .Values.app.extraPorts "http") (hasKey .Values.app.extraPorts "hazelcast") }}
{{- $errors = append $errors "at '/app/extraPorts': http is the name of app.port, and hazelcast that of the member: give the port another name (SG004)" }}
{{- end }}
{{- if or (hasKey .Values.app.env "HAZELCAST_ADDRESS") (hasKey .Values.app.env "HAZELCAST_CLUSTER_NAME") }}
{{- $errors = append $errors "at '/app/env': HAZELCAST_ADDRESS and HAZELCAST_CLUSTER_NAME tell your app where the grid is, and are set already: set member.port or member.clusterName, or use variables of other names (SG005)" }}
{{- end }}
{{- if eq (int64 .Values.app.port) (int64 .Values.member.port) }}
{{- $errors = append $errors (printf "at '/member/port': your app and the member would both listen on port %d of the pod: set another member.port or app.port (SG006)" (int64 .Values.app.port)) }}
{{- end }}
{{- if hasKey .Values.member.config "cluster-name" }}
{{- $errors = append $errors "at '/member/config': the section cluster-name of hazelcast.yaml is made by typed values, and this one would be lost: set member.clusterName instead (SG010)" }}
{{- end }}
{{- if hasKey .Values.member.config "network" }}
{{- $errors = append $errors "at '/member/config': the section network of hazelcast.yaml is made by typed values, and this one would be lost: set member.port and member.discovery instead (SG011)" }}
{{- end }}
{{- if hasKey .Values.member.config "partition-group" }}
{{- $errors = append $errors "at '/member/config': the section partition-group of hazelcast.yaml is made by typed values, and this one would be lost: set availability.mode instead (SG012)" }}
{{- end }}
{{- if hasKey .Values.member.config "map" }}
{{- $errors = append $errors "at '/member/config': the section map of hazelcast.yaml is made by typed values, and this one would be lost: set member.maps instead (SG013)" }}
{{- end }}
{{- if hasKey .Values.member.config "properties" }}
{{- $errors = append $errors "at '/member/config': the section properties of hazelcast.yaml is made by typed values, and this one would be lost: set member.properties instead (SG014)" }}
{{- end }}
{{- if not (or (eq .Values.member.discovery.mode "kubernetes") (eq .Values.availability.mode "none")) }}
{{- $errors = append $errors (printf "at '/member/discovery/mode': with DNS members do not know where they run, so the %s mode would be without effect, and both copies of an entry could be in one place: set it to kubernetes, or availability.mode to none (SG022)" .Values.availability.mode) }}
{{- end }}
{{- if $errors }}
{{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
