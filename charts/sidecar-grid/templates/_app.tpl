{{- /* The container of the app. */}}
{{- define "sidecar-grid.app" -}}
- name: app
  image: {{ include "sidecar-grid.appImage" . | quote }}
  imagePullPolicy: {{ .Values.app.image.pullPolicy | quote }}
  {{- with .Values.app.command }}
  command:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.app.args }}
  args:
    {{- toYaml . | nindent 4 }}
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
    {{- if eq .Values.topology "embedded" }}
    - name: hazelcast
      containerPort: {{ int64 .Values.member.port }}
      protocol: TCP
    {{- end }}
    {{- if and (eq .Values.topology "embedded") .Values.metrics.enabled }}
    - name: hz-metrics
      containerPort: {{ int64 .Values.metrics.port }}
      protocol: TCP
    {{- end }}
  env:
    - name: HAZELCAST_ADDRESS
      value: {{ include "sidecar-grid.gridAddress" . | quote }}
    - name: HAZELCAST_CLUSTER_NAME
      value: {{ include "sidecar-grid.clusterName" . | quote }}
    {{- if .Values.sidekick.enabled }}
    - name: AWS_ENDPOINT_URL_S3
      value: "{{ if eq (include "sidecar-grid.sidekickScheme" .) "https" }}https{{ else }}http{{ end }}://127.0.0.1:
      {{- int64 .Values.sidekick.port }}"
    - name: AWS_REGION
      value: {{ .Values.sidekick.client.region | quote }}
    - name: AWS_DEFAULT_REGION
      value: {{ .Values.sidekick.client.region | quote }}
    {{- end }}
    {{- if and .Values.sidekick.enabled .Values.sidekick.client.caFile }}
    - name: AWS_CA_BUNDLE
      value: {{ .Values.sidekick.client.caFile | quote }}
    {{- end }}
    {{- if and (eq .Values.topology "embedded") .Values.metrics.enabled }}
    - name: PROMETHEUS_PORT
      value: "{{ int64 .Values.metrics.port }}"
    {{- end }}
    {{- range $name, $value := .Values.app.env }}
    - name: {{ $name | quote }}
      value: {{ $value | quote }}
    {{- end }}
    {{- with .Values.app.extraEnv }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- if eq .Values.topology "embedded" }}
    {{- include "sidecar-grid.embeddedVariables" . | nindent 4 }}
    {{- end }}
  {{- with .Values.app.envFrom }}
  envFrom:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if or (eq .Values.topology "embedded") .Values.app.probes.startup }}
  {{- if .Values.app.probes.startup }}
  startupProbe:
    {{- toYaml .Values.app.probes.startup | nindent 4 }}
  {{- else }}
  startupProbe:
    httpGet:
      path: /hazelcast/health/ready
      port: {{ int64 .Values.member.port }}
    {{- with omit .Values.member.probes.startup "httpGet" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- end }}
  {{- if or (eq .Values.topology "embedded") .Values.app.probes.readiness }}
  {{- if .Values.app.probes.readiness }}
  readinessProbe:
    {{- toYaml .Values.app.probes.readiness | nindent 4 }}
  {{- else }}
  readinessProbe:
    httpGet:
      path: /hazelcast/health/ready
      port: {{ int64 .Values.member.port }}
    {{- with omit .Values.member.probes.readiness "httpGet" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- end }}
  {{- if or (eq .Values.topology "embedded") .Values.app.probes.liveness }}
  {{- if .Values.app.probes.liveness }}
  livenessProbe:
    {{- toYaml .Values.app.probes.liveness | nindent 4 }}
  {{- else }}
  livenessProbe:
    httpGet:
      path: /hazelcast/health/node-state
      port: {{ int64 .Values.member.port }}
    {{- with omit .Values.member.probes.liveness "httpGet" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- end }}
  {{- with .Values.app.lifecycle }}
  lifecycle:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.app.resources }}
  resources:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.app.securityContext }}
  securityContext:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if or (eq .Values.topology "embedded") .Values.app.volumeMounts }}
  volumeMounts:
    {{- if eq .Values.topology "embedded" }}
    - name: hazelcast-config
      mountPath: /data/hazelcast
      readOnly: true
    {{- end }}
    {{- with .Values.app.volumeMounts }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
{{- end }}
