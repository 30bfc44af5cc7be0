{{- /* The pods: each has a sidekick. */}}
{{- define "sidekick.podTemplate" -}}
metadata:
  labels:
    {{- include "sidekick.podLabels" . | nindent 4 }}
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
    kubectl.kubernetes.io/default-container: sidekick
    {{- with omit .Values.podAnnotations "kubectl.kubernetes.io/default-container" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- range $key, $value := omit .Values.commonAnnotations "kubectl.kubernetes.io/default-container" }}
    {{- if not (hasKey $.Values.podAnnotations $key) }}
    {{ toJson $key }}: {{ toJson $value }}
    {{- end }}
    {{- end }}
spec:
  serviceAccountName: {{ include "sidekick.serviceAccountName" . | quote }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- /* Kubernetes kills the pod after this: sidekick goes on for drainSeconds, then it is told to end. */}}
  terminationGracePeriodSeconds: {{ add (int64 .Values.drainSeconds) 5 }}
  containers:
    {{- include "sidekick.sidekick" . | nindent 4 }}
    {{- with .Values.extraContainers }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- if or
    (include "sidekick.sidekickServerSecret" .)
    (include "sidekick.sidekickClientSecret" .)
    .Values.sidekick.tls.caSecret
    .Values.volumes }}
  volumes:
    {{- if include "sidekick.sidekickServerSecret" . }}
    - name: sidekick-server
      secret:
        secretName: {{ include "sidekick.sidekickServerSecret" . | quote }}
        {{- /* 0444: sidekick is not root, and must read them. */}}
        defaultMode: 292
        items:
          - key: tls.crt
            path: tls.crt
          - key: tls.key
            path: tls.key
    {{- end }}
    {{- if include "sidekick.sidekickClientSecret" . }}
    - name: sidekick-client
      secret:
        secretName: {{ include "sidekick.sidekickClientSecret" . | quote }}
        {{- /* 0444: sidekick is not root, and must read them. */}}
        defaultMode: 292
        items:
          - key: tls.crt
            path: tls.crt
          - key: tls.key
            path: tls.key
    {{- end }}
    {{- if .Values.sidekick.tls.caSecret }}
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
  {{- if or (eq .Values.workload "Deployment") .Values.topologySpreadConstraints }}
  topologySpreadConstraints:
    {{- if and (eq .Values.workload "Deployment") (not .Values.topologySpreadConstraints) }}
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: ScheduleAnyway
      nodeTaintsPolicy: Honor
      labelSelector:
        matchLabels:
          {{- include "sidekick.podLabels" . | nindent 10 }}
      matchLabelKeys:
        - pod-template-hash
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      nodeTaintsPolicy: Honor
      labelSelector:
        matchLabels:
          {{- include "sidekick.podLabels" . | nindent 10 }}
      matchLabelKeys:
        - pod-template-hash
    {{- end }}
    {{- with .Values.topologySpreadConstraints }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- end }}
  {{- if or .Values.affinity (eq .Values.workload "Deployment") }}
  affinity:
    {{- with .Values.affinity }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- if and (not (hasKey .Values.affinity "podAntiAffinity")) (eq .Values.workload "Deployment") }}
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: kubernetes.io/hostname
            labelSelector:
              matchLabels:
                {{- include "sidekick.podLabels" . | nindent 16 }}
    {{- end }}
  {{- end }}
  {{- if .Values.priorityClassName }}
  priorityClassName: {{ .Values.priorityClassName | quote }}
  {{- end }}
  {{- with ternary (omit .Values.podSecurityContext "runAsUser" "runAsGroup" "fsGroup") .Values.podSecurityContext
    (not (empty (include "sidekick.openshift" .))) }}
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
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with omit .Values.podSpec "serviceAccountName" "automountServiceAccountToken" "enableServiceLinks"
    "terminationGracePeriodSeconds" "containers" "volumes" "topologySpreadConstraints" "affinity"
    "priorityClassName" "securityContext" "imagePullSecrets" "nodeSelector" "tolerations" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
