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
{{- include "sidecar-grid.labels" . | nindent 0 }}
{{- with omit .Values.commonLabels "helm.sh/chart" "app.kubernetes.io/name" "app.kubernetes.io/instance" "app.kubernetes.io/version" "app.kubernetes.io/managed-by" }}
{{- toYaml . | nindent 0 }}
{{- end }}
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

{{- /* The pods: your app, and a member beside it. */}}
{{- define "sidecar-grid.podTemplate" -}}
metadata:
  labels:
    {{- include "sidecar-grid.selectorLabels" . | nindent 4 }}
    {{- with omit .Values.podLabels "app.kubernetes.io/name" "app.kubernetes.io/instance" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- range $key, $value := omit .Values.commonLabels "app.kubernetes.io/name" "app.kubernetes.io/instance" }}
    {{- if not (hasKey $.Values.podLabels $key) }}
    {{ toJson $key }}: {{ toJson $value }}
    {{- end }}
    {{- end }}
  annotations:
    kubectl.kubernetes.io/default-container: app
    {{- if not .Values.member.existingConfigMap }}
    {{- /* Pods read their configuration once, so a change of it must replace them. */}}
    checksum/config: {{ include "sidecar-grid.hazelcastYaml" . | sha256sum | quote }}
    {{- end }}
    {{- with omit .Values.podAnnotations "kubectl.kubernetes.io/default-container" "checksum/config" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- range $key, $value := omit .Values.commonAnnotations "kubectl.kubernetes.io/default-container" "checksum/config" }}
    {{- if not (hasKey $.Values.podAnnotations $key) }}
    {{ toJson $key }}: {{ toJson $value }}
    {{- end }}
    {{- end }}
spec:
  serviceAccountName: {{ include "sidecar-grid.serviceAccountName" . | quote }}
  automountServiceAccountToken: {{ eq .Values.member.discovery.mode "kubernetes" }}
  {{- /* Service links are variables that start with HZ_ for a Service of such a name, which the member reads as settings. */}}
  enableServiceLinks: false
  {{- /* Kubernetes kills the pod after this: your app drains, then the member hands its entries over. */}}
  terminationGracePeriodSeconds: {{ add (add (int64 .Values.app.drainSeconds) (ternary (int64 .Values.member.gracefulShutdown.maxWaitSeconds) 0 .Values.member.gracefulShutdown.enabled)) (int64 .Values.availability.extraGraceSeconds) }}
  {{- if .Values.priorityClassName }}
  priorityClassName: {{ .Values.priorityClassName | quote }}
  {{- end }}
  {{- with ternary (omit .Values.podSecurityContext "runAsUser" "runAsGroup" "fsGroup") .Values.podSecurityContext (eq (include "sidecar-grid.openshift" .) "true") }}
  securityContext:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if or .Values.global.imagePullSecrets .Values.imagePullSecrets }}
  imagePullSecrets:
    {{- with .Values.global.imagePullSecrets }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- with .Values.imagePullSecrets }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- if or (eq (include "sidecar-grid.nativeSidecars" .) "true") .Values.initContainers }}
  initContainers:
    {{- if eq (include "sidecar-grid.nativeSidecars" .) "true" }}
    {{- include "sidecar-grid.member" . | nindent 4 }}
    {{- end }}
    {{- with .Values.initContainers }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  containers:
    - name: app
      image: {{ include "sidecar-grid.appImage" . | quote }}
      imagePullPolicy: {{ .Values.app.image.pullPolicy | quote }}
      {{- with .Values.app.command }}
      command:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.args }}
      args:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      ports:
        - name: http
          containerPort: {{ int64 .Values.app.port }}
          protocol: TCP
        {{- range $name, $port := .Values.app.extraPorts }}
        - name: {{ $name | quote }}
          containerPort: {{ int64 $port }}
          protocol: TCP
        {{- end }}
      env:
        - name: HAZELCAST_ADDRESS
          value: "localhost:{{ int64 .Values.member.port }}"
        - name: HAZELCAST_CLUSTER_NAME
          value: {{ include "sidecar-grid.clusterName" . | quote }}
        {{- range $name, $value := .Values.app.env }}
        - name: {{ $name | quote }}
          value: {{ $value | quote }}
        {{- end }}
        {{- with .Values.app.extraEnv }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- with .Values.app.envFrom }}
      envFrom:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.probes.startup }}
      startupProbe:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.probes.readiness }}
      readinessProbe:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.probes.liveness }}
      livenessProbe:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.lifecycle }}
      lifecycle:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.resources }}
      resources:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.securityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.app.volumeMounts }}
      volumeMounts:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    {{- if not (eq (include "sidecar-grid.nativeSidecars" .) "true") }}
    {{- include "sidecar-grid.member" . | nindent 4 }}
    {{- end }}
    {{- with .Values.extraContainers }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  volumes:
    - name: hazelcast-config
      configMap:
        name: {{ default (printf "%s-config" (include "sidecar-grid.fullname" . | trunc 56 | trimSuffix "-")) .Values.member.existingConfigMap | quote }}
    - name: hazelcast-tmp
      emptyDir: {}
    {{- with .Values.volumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- if or (eq .Values.availability.mode "zone") (ne .Values.availability.mode "none") .Values.availability.spread.extra }}
  topologySpreadConstraints:
    {{- if eq .Values.availability.mode "zone" }}
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: {{ default "DoNotSchedule" .Values.availability.spread.whenUnsatisfiable | quote }}
      nodeTaintsPolicy: Honor
      labelSelector:
        matchLabels:
          {{- include "sidecar-grid.selectorLabels" . | nindent 10 }}
      {{- if eq .Values.workload "Deployment" }}
      matchLabelKeys:
        - pod-template-hash
      {{- end }}
    {{- end }}
    {{- if ne .Values.availability.mode "none" }}
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: {{ default "DoNotSchedule" .Values.availability.spread.whenUnsatisfiable | quote }}
      nodeTaintsPolicy: Honor
      labelSelector:
        matchLabels:
          {{- include "sidecar-grid.selectorLabels" . | nindent 10 }}
      {{- if eq .Values.workload "Deployment" }}
      matchLabelKeys:
        - pod-template-hash
      {{- end }}
    {{- end }}
    {{- with .Values.availability.spread.extra }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if or .Values.affinity (and (ne .Values.availability.hostAntiAffinity "none") (or (eq .Values.availability.hostAntiAffinity "preferred") (eq .Values.availability.hostAntiAffinity "required"))) }}
  affinity:
    {{- with .Values.affinity }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- if and (not (hasKey .Values.affinity "podAntiAffinity")) (ne .Values.availability.hostAntiAffinity "none") (or (eq .Values.availability.hostAntiAffinity "preferred") (eq .Values.availability.hostAntiAffinity "required")) }}
    podAntiAffinity:
      {{- if eq .Values.availability.hostAntiAffinity "preferred" }}
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: kubernetes.io/hostname
            labelSelector:
              matchLabels:
                {{- include "sidecar-grid.selectorLabels" . | nindent 16 }}
      {{- end }}
      {{- if eq .Values.availability.hostAntiAffinity "required" }}
      requiredDuringSchedulingIgnoredDuringExecution:
        - topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              {{- include "sidecar-grid.selectorLabels" . | nindent 14 }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  restartPolicy: Always
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

{{- /* The image of the member. */}}
{{- define "sidecar-grid.memberImage" -}}
{{- $registry := default .Values.member.image.registry .Values.global.imageRegistry -}}
{{ $registry }}/{{ .Values.member.image.repository }}{{ if .Values.member.image.digest }}@{{ .Values.member.image.digest }}{{ else }}:{{ .Values.member.image.tag }}{{ end }}
{{- end }}

{{- /* The name of the Hazelcast cluster. */}}
{{- define "sidecar-grid.clusterName" -}}
{{ default (include "sidecar-grid.fullname" .) .Values.member.clusterName }}
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
  {{- with ternary (omit .Values.member.securityContext "runAsUser" "runAsGroup" "fsGroup") .Values.member.securityContext (eq (include "sidecar-grid.openshift" .) "true") }}
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
{{- if not (or (not .Values.ingress.enabled) .Values.ingress.hosts) }}
{{- $errors = append $errors "at '/ingress/hosts': the Ingress has no host, so nothing leads to your app: add a host, such as { host: shop.example.com } (SG007)" }}
{{- end }}
{{- if not (or (not .Values.ingress.enabled) .Values.service.enabled) }}
{{- $errors = append $errors "at '/service/enabled': the Ingress leads to the Service of your app, which is off: set it to true, or ingress.enabled to false (SG008)" }}
{{- end }}
{{- if not (ge (int64 .Values.autoscaling.maxReplicas) (int64 .Values.autoscaling.minReplicas)) }}
{{- $errors = append $errors (printf "at '/autoscaling/maxReplicas': %d pods at most are fewer than %d at least: set it to autoscaling.minReplicas or more (SG009)" (int64 .Values.autoscaling.maxReplicas) (int64 .Values.autoscaling.minReplicas)) }}
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
