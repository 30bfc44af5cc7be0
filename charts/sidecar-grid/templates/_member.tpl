{{- /* The Hazelcast member, as native sidecar or beside the other containers. */}}
{{- define "sidecar-grid.member" -}}
- name: hazelcast
  image: {{ include "sidecar-grid.memberImage" . | quote }}
  imagePullPolicy: {{ .Values.member.image.pullPolicy | quote }}
  {{- if and (eq .Values.topology "sidecar") (include "sidecar-grid.nativeSidecars" .) }}
  restartPolicy: Always
  {{- end }}
  ports:
    - name: hazelcast
      containerPort: {{ int64 .Values.member.port }}
      protocol: TCP
    {{- if .Values.metrics.enabled }}
    - name: hz-metrics
      containerPort: {{ int64 .Values.metrics.port }}
      protocol: TCP
    {{- end }}
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
    {{- if .Values.metrics.enabled }}
    - name: PROMETHEUS_PORT
      value: "{{ int64 .Values.metrics.port }}"
    {{- end }}
    {{- range $name, $value := .Values.member.env }}
    - name: {{ $name | quote }}
      value: {{ $value | quote }}
    {{- end }}
    {{- with .Values.member.extraEnv }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    - name: JAVA_OPTS
      value: {{ include "sidecar-grid.javaOptions" . | quote }}
  {{- with .Values.member.envFrom }}
  envFrom:
    {{- toYaml . | nindent 4 }}
  {{- end }}
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
  {{- if and
    (eq .Values.topology "sidecar")
    (not (include "sidecar-grid.nativeSidecars" .))
    (gt (int64 .Values.app.drainSeconds) 0) }}
  {{- /* Both containers are told to stop at once: the member waits until the app has drained. */}}
  lifecycle:
    preStop:
      exec:
        command:
          - sleep
          - "{{ int64 .Values.app.drainSeconds }}"
  {{- end }}
  {{- with .Values.member.resources }}
  resources:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with ternary (omit .Values.member.securityContext "runAsUser" "runAsGroup" "fsGroup")
    .Values.member.securityContext (not (empty (include "sidecar-grid.openshift" .))) }}
  securityContext:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  volumeMounts:
    - name: hazelcast-config
      mountPath: /data/hazelcast
      readOnly: true
    - name: hazelcast-tmp
      mountPath: /tmp
    {{- with .Values.member.volumeMounts }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}
