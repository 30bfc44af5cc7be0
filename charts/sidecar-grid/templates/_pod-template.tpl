{{- /* The pods of the app: with a member beside it or in it, unless members have pods of their own. */}}
{{- define "sidecar-grid.podTemplate" -}}
metadata:
  labels:
    {{- include "sidecar-grid.appLabels" . | nindent 4 }}
    {{- with omit .Values.podLabels "app.kubernetes.io/name" "app.kubernetes.io/instance"
      "app.kubernetes.io/component" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- range $key, $value := omit .Values.commonLabels "app.kubernetes.io/name" "app.kubernetes.io/instance"
      "app.kubernetes.io/component" }}
    {{- if not (hasKey $.Values.podLabels $key) }}
    {{ toJson $key }}: {{ toJson $value }}
    {{- end }}
    {{- end }}
  annotations:
    kubectl.kubernetes.io/default-container: app
    {{- if and (ne .Values.topology "client-server") (not .Values.member.existingConfigMap) }}
    {{- /* Pods read their configuration once, so a change of it must replace them. */}}
    checksum/config: {{ include "sidecar-grid.hazelcastYaml" . | sha256sum | quote }}
    {{- end }}
    {{- with omit .Values.podAnnotations "kubectl.kubernetes.io/default-container" "checksum/config" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- range $key, $value := omit .Values.commonAnnotations "kubectl.kubernetes.io/default-container"
      "checksum/config" }}
    {{- if not (hasKey $.Values.podAnnotations $key) }}
    {{ toJson $key }}: {{ toJson $value }}
    {{- end }}
    {{- end }}
spec:
  serviceAccountName: {{ include "sidecar-grid.serviceAccountName" . | quote }}
  automountServiceAccountToken: {{ and
    (ne .Values.topology "client-server")
    (eq .Values.member.discovery.mode "kubernetes") }}
  {{- /* Kubernetes kills the pod after this: your app drains, then the member hands its entries over. */}}
  terminationGracePeriodSeconds: {{ include "sidecar-grid.gracePeriod" . }}
  {{- if or
    (and (include "sidecar-grid.nativeSidecars" .) (or (eq .Values.topology "sidecar") .Values.sidekick.enabled))
    .Values.initContainers }}
  initContainers:
    {{- if and (eq .Values.topology "sidecar") (include "sidecar-grid.nativeSidecars" .) }}
    {{- include "sidecar-grid.member" . | nindent 4 }}
    {{- end }}
    {{- if and .Values.sidekick.enabled (include "sidecar-grid.nativeSidecars" .) }}
    {{- include "sidecar-grid.sidekick" . | nindent 4 }}
    {{- end }}
    {{- with .Values.initContainers }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  containers:
    {{- include "sidecar-grid.app" . | nindent 4 }}
    {{- if and (eq .Values.topology "sidecar") (not (include "sidecar-grid.nativeSidecars" .)) }}
    {{- include "sidecar-grid.member" . | nindent 4 }}
    {{- end }}
    {{- if and .Values.sidekick.enabled (not (include "sidecar-grid.nativeSidecars" .)) }}
    {{- include "sidecar-grid.sidekick" . | nindent 4 }}
    {{- end }}
    {{- with .Values.extraContainers }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- if or
    (ne .Values.topology "client-server")
    (and
      .Values.sidekick.enabled
      (or
        (include "sidecar-grid.sidekickServerSecret" .)
        (include "sidecar-grid.sidekickClientSecret" .)
        .Values.sidekick.tls.caSecret))
    .Values.volumes }}
  volumes:
    {{- if ne .Values.topology "client-server" }}
    - name: hazelcast-config
      configMap:
        name: {{ default (printf "%s-config" (include "sidecar-grid.fullname" . | trunc 56 | trimSuffix "-"))
          .Values.member.existingConfigMap | quote }}
    {{- end }}
    {{- if eq .Values.topology "sidecar" }}
    - name: hazelcast-tmp
      emptyDir: {}
    {{- end }}
    {{- if and .Values.sidekick.enabled (include "sidecar-grid.sidekickServerSecret" .) }}
    - name: sidekick-server
      secret:
        secretName: {{ include "sidecar-grid.sidekickServerSecret" . | quote }}
        {{- /* 0444: sidekick is not root, and must read them. */}}
        defaultMode: 292
        items:
          - key: tls.crt
            path: tls.crt
          - key: tls.key
            path: tls.key
    {{- end }}
    {{- if and .Values.sidekick.enabled (include "sidecar-grid.sidekickClientSecret" .) }}
    - name: sidekick-client
      secret:
        secretName: {{ include "sidecar-grid.sidekickClientSecret" . | quote }}
        {{- /* 0444: sidekick is not root, and must read them. */}}
        defaultMode: 292
        items:
          - key: tls.crt
            path: tls.crt
          - key: tls.key
            path: tls.key
    {{- end }}
    {{- if and .Values.sidekick.enabled .Values.sidekick.tls.caSecret }}
    - name: sidekick-ca
      secret:
        secretName: {{ .Values.sidekick.tls.caSecret | quote }}
        {{- /* 0444: sidekick is not root, and must read them. */}}
        defaultMode: 292
        items:
          - key: ca.crt
            path: ca.crt
    {{- end }}
    {{- with .Values.volumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- if or (ne .Values.availability.mode "none") .Values.availability.spread.extra }}
  topologySpreadConstraints:
    {{- include "sidecar-grid.spreadConstraints" . | nindent 4 }}
  {{- end }}
  {{- if or .Values.affinity (ne .Values.availability.hostAntiAffinity "none") }}
  affinity:
    {{- include "sidecar-grid.affinity" . | nindent 4 }}
  {{- end }}
  {{- include "sidecar-grid.podSettings" . | nindent 2 }}
  {{- with omit .Values.podSpec "serviceAccountName" "automountServiceAccountToken" "terminationGracePeriodSeconds"
    "initContainers" "containers" "volumes" "topologySpreadConstraints" "affinity" "enableServiceLinks"
    "priorityClassName" "securityContext" "imagePullSecrets" "nodeSelector" "tolerations" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
