{{- /* The load balancer sidekick. */}}
{{- define "sidecar-grid.sidekick" -}}
- name: sidekick
  image: {{ include "sidecar-grid.sidekickImage" . | quote }}
  imagePullPolicy: {{ .Values.sidekick.image.pullPolicy | quote }}
  {{- if include "sidecar-grid.nativeSidecars" . }}
  restartPolicy: Always
  {{- end }}
  args:
    - "--address={{ if eq .Values.sidekick.listen "loopback" }}127.0.0.1{{ end }}:{{ int64 .Values.sidekick.port }}"
    {{- if .Values.sidekick.healthPath }}
    - "--health-path={{ .Values.sidekick.healthPath }}"
    {{- end }}
    {{- if .Values.sidekick.readHealthPath }}
    - "--read-health-path={{ .Values.sidekick.readHealthPath }}"
    {{- end }}
    {{- if ne (int64 .Values.sidekick.healthPort) 0 }}
    - "--health-port={{ int64 .Values.sidekick.healthPort }}"
    {{- end }}
    {{- if .Values.sidekick.healthDuration }}
    - "--health-duration={{ .Values.sidekick.healthDuration }}"
    {{- end }}
    {{- if .Values.sidekick.healthTimeout }}
    - "--health-timeout={{ .Values.sidekick.healthTimeout }}"
    {{- end }}
    {{- if .Values.sidekick.healthOptimistic }}
    - "--health-optimistic"
    {{- end }}
    {{- if .Values.sidekick.rrDnsMode }}
    - "--rr-dns-mode"
    {{- end }}
    {{- if .Values.sidekick.hostBalance }}
    - "--host-balance={{ .Values.sidekick.hostBalance }}"
    {{- end }}
    {{- if semverCompare ">=3.0.4-0" (include "sidecar-grid.sidekickVersion" .) }}
    - "--dns-ttl={{ default "30s" .Values.sidekick.dnsTtl }}"
    {{- end }}
    {{- if .Values.sidekick.autoTlsHost }}
    - "--auto-tls-host={{ .Values.sidekick.autoTlsHost }}"
    {{- end }}
    {{- if .Values.sidekick.tlsMax }}
    - "--tls-max={{ .Values.sidekick.tlsMax }}"
    {{- end }}
    {{- if .Values.sidekick.log }}
    - "--log"
    {{- end }}
    {{- if semverCompare ">=0.5.6-0" (include "sidecar-grid.sidekickVersion" .) }}
    - "--trace={{ .Values.sidekick.trace }}"
    {{- end }}
    {{- if .Values.sidekick.quiet }}
    - "--quiet"
    {{- end }}
    {{- if .Values.sidekick.json }}
    - "--json"
    {{- end }}
    {{- if .Values.sidekick.debug }}
    - "--debug"
    {{- end }}
    {{- if .Values.sidekick.errors }}
    - "--errors"
    {{- end }}
    {{- range $number := .Values.sidekick.statusCode }}
    - "--status-code={{ int64 $number }}"
    {{- end }}
    {{- if .Values.sidekick.pprof }}
    - "--pprof={{ .Values.sidekick.pprof }}"
    {{- end }}
    {{- if .Values.sidekick.tls.insecure }}
    - "--insecure"
    {{- end }}
    {{- if or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert }}
    - "--cacert=
    {{- if .Values.sidekick.tls.caSecret }}/etc/sidekick/ca/ca.crt{{ else }}{{ .Values.sidekick.tls.cacert }}{{ end }}"
    {{- end }}
    {{- if or (include "sidecar-grid.sidekickClientSecret" .) .Values.sidekick.tls.clientCert }}
    - "--client-cert=
    {{- if include "sidecar-grid.sidekickClientSecret" . }}/etc/sidekick/client/tls.crt
    {{- else }}{{ .Values.sidekick.tls.clientCert }}
    {{- end }}"
    {{- end }}
    {{- if or (include "sidecar-grid.sidekickClientSecret" .) .Values.sidekick.tls.clientKey }}
    - "--client-key=
    {{- if include "sidecar-grid.sidekickClientSecret" . }}/etc/sidekick/client/tls.key
    {{- else }}{{ .Values.sidekick.tls.clientKey }}
    {{- end }}"
    {{- end }}
    {{- if or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.cert }}
    - "--cert=
    {{- if include "sidecar-grid.sidekickServerSecret" . }}/etc/sidekick/server/tls.crt
    {{- else }}{{ .Values.sidekick.tls.cert }}
    {{- end }}"
    {{- end }}
    {{- if or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.key }}
    - "--key=
    {{- if include "sidecar-grid.sidekickServerSecret" . }}/etc/sidekick/server/tls.key
    {{- else }}{{ .Values.sidekick.tls.key }}
    {{- end }}"
    {{- end }}
    {{- if .Values.sidekick.tls.keyPasswordSecret.name }}
    - "--key-password=$(SIDEKICK_KEY_PASSWORD)"
    {{- end }}
    {{- if .Values.sidekick.statefulSetSite.names }}
    - {{ include "sidecar-grid.sidekickStatefulSetSite" . | quote }}
    {{- end }}
    {{- with .Values.sidekick.sites }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  ports:
    - name: sidekick
      containerPort: {{ int64 .Values.sidekick.port }}
      protocol: TCP
  {{- if or
    .Values.sidekick.tls.keyPasswordSecret.name
    .Values.sidekick.cache.endpoint
    (and
      (not (semverCompare ">=7.0.6-0" (include "sidecar-grid.sidekickVersion" .)))
      (not (hasKey .Values.sidekick.env "GOMAXPROCS")))
    .Values.sidekick.extraEnv
    .Values.sidekick.env }}
  env:
    {{- if .Values.sidekick.tls.keyPasswordSecret.name }}
    - name: SIDEKICK_KEY_PASSWORD
      valueFrom:
        secretKeyRef:
          name: {{ .Values.sidekick.tls.keyPasswordSecret.name | quote }}
          key: {{ .Values.sidekick.tls.keyPasswordSecret.key | quote }}
    {{- end }}
    {{- if .Values.sidekick.cache.endpoint }}
    - name: SIDEKICK_CACHE_ENDPOINT
      value: {{ .Values.sidekick.cache.endpoint | quote }}
    - name: SIDEKICK_CACHE_ACCESS_KEY
      valueFrom:
        secretKeyRef:
          name: {{ .Values.sidekick.cache.existingSecret | quote }}
          key: {{ .Values.sidekick.cache.accessKeyField | quote }}
    - name: SIDEKICK_CACHE_SECRET_KEY
      valueFrom:
        secretKeyRef:
          name: {{ .Values.sidekick.cache.existingSecret | quote }}
          key: {{ .Values.sidekick.cache.secretKeyField | quote }}
    - name: SIDEKICK_CACHE_BUCKET
      valueFrom:
        secretKeyRef:
          name: {{ .Values.sidekick.cache.existingSecret | quote }}
          key: {{ .Values.sidekick.cache.bucketField | quote }}
    {{- end }}
    {{- if and .Values.sidekick.cache.endpoint .Values.sidekick.cache.minSize }}
    - name: SIDEKICK_CACHE_MIN_SIZE
      value: {{ .Values.sidekick.cache.minSize | quote }}
    {{- end }}
    {{- if and .Values.sidekick.cache.endpoint (ne (int64 .Values.sidekick.cache.healthDuration) 0) }}
    - name: SIDEKICK_CACHE_HEALTH_DURATION
      value: "{{ int64 .Values.sidekick.cache.healthDuration }}"
    {{- end }}
    {{- if and
      (not (semverCompare ">=7.0.6-0" (include "sidecar-grid.sidekickVersion" .)))
      (not (hasKey .Values.sidekick.env "GOMAXPROCS")) }}
    {{- /* Before v7.0.6 sidekick takes the processors of the node for its own. */}}
    - name: GOMAXPROCS
      valueFrom:
        resourceFieldRef:
          resource: limits.cpu
    {{- end }}
    {{- range $name, $value := .Values.sidekick.env }}
    - name: {{ $name | quote }}
      value: {{ $value | quote }}
    {{- end }}
    {{- with .Values.sidekick.extraEnv }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- if eq .Values.sidekick.listen "all" }}
  startupProbe:
    {{- if include "sidecar-grid.sidekickAsksServers" . }}
    httpGet:
      path: /v1/health
      port: {{ int64 .Values.sidekick.port }}
      scheme: {{ ternary "HTTPS" "HTTP" (eq (include "sidecar-grid.sidekickScheme" .) "https") | quote }}
    {{- else }}
    tcpSocket:
      port: {{ int64 .Values.sidekick.port }}
    {{- end }}
    {{- with omit .Values.sidekick.probes.startup "httpGet" "tcpSocket" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- if not (hasKey .Values.sidekick.probes.startup "periodSeconds") }}
    periodSeconds: 1
    {{- end }}
    {{- if not (hasKey .Values.sidekick.probes.startup "failureThreshold") }}
    failureThreshold: 300
    {{- end }}
  readinessProbe:
    {{- if include "sidecar-grid.sidekickAsksServers" . }}
    httpGet:
      path: /v1/health
      port: {{ int64 .Values.sidekick.port }}
      scheme: {{ ternary "HTTPS" "HTTP" (eq (include "sidecar-grid.sidekickScheme" .) "https") | quote }}
    {{- else }}
    tcpSocket:
      port: {{ int64 .Values.sidekick.port }}
    {{- end }}
    {{- with omit .Values.sidekick.probes.readiness "httpGet" "tcpSocket" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- if not (hasKey .Values.sidekick.probes.readiness "periodSeconds") }}
    periodSeconds: 5
    {{- end }}
  livenessProbe:
    tcpSocket:
      port: {{ int64 .Values.sidekick.port }}
    {{- with omit .Values.sidekick.probes.liveness "tcpSocket" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- if and
    (not (include "sidecar-grid.nativeSidecars" .))
    (gt (int64 .Values.app.drainSeconds) 0)
    (semverCompare ">=1.30-0" (include "sidecar-grid.kubeVersion" .)) }}
  {{- /* sidekick cuts the requests that are under way when it is told to stop: so it is told later. */}}
  lifecycle:
    preStop:
      sleep:
        seconds: {{ int64 .Values.app.drainSeconds }}
  {{- end }}
  {{- with .Values.sidekick.resources }}
  resources:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with ternary (omit .Values.sidekick.securityContext "runAsUser" "runAsGroup" "fsGroup")
    .Values.sidekick.securityContext (not (empty (include "sidecar-grid.openshift" .))) }}
  securityContext:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if or
    (include "sidecar-grid.sidekickServerSecret" .)
    (include "sidecar-grid.sidekickClientSecret" .)
    .Values.sidekick.tls.caSecret
    .Values.sidekick.volumeMounts }}
  volumeMounts:
    {{- if include "sidecar-grid.sidekickServerSecret" . }}
    - name: sidekick-server
      mountPath: /etc/sidekick/server
      readOnly: true
    {{- end }}
    {{- if include "sidecar-grid.sidekickClientSecret" . }}
    - name: sidekick-client
      mountPath: /etc/sidekick/client
      readOnly: true
    {{- end }}
    {{- if .Values.sidekick.tls.caSecret }}
    - name: sidekick-ca
      mountPath: /etc/sidekick/ca
      readOnly: true
    {{- end }}
    {{- with .Values.sidekick.volumeMounts }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
{{- end }}
