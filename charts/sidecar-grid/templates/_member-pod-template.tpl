{{- /* The pods with nothing but a member. */}}
{{- define "sidecar-grid.memberPodTemplate" -}}
metadata:
  labels:
    {{- include "sidecar-grid.memberLabels" . | nindent 4 }}
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
    kubectl.kubernetes.io/default-container: hazelcast
    {{- if not .Values.member.existingConfigMap }}
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
  automountServiceAccountToken: {{ eq .Values.member.discovery.mode "kubernetes" }}
  {{- /* Kubernetes kills the pod after this: the member hands its entries over. */}}
  terminationGracePeriodSeconds: {{ include "sidecar-grid.memberGracePeriod" . }}
  containers:
    {{- include "sidecar-grid.member" . | nindent 4 }}
  volumes:
    - name: hazelcast-config
      configMap:
        name: {{ default (printf "%s-config" (include "sidecar-grid.fullname" . | trunc 56 | trimSuffix "-"))
          .Values.member.existingConfigMap | quote }}
    - name: hazelcast-tmp
      emptyDir: {}
    {{- with .Values.volumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- if or (ne .Values.availability.mode "none") .Values.availability.spread.extra }}
  topologySpreadConstraints:
    {{- include "sidecar-grid.memberSpreadConstraints" . | nindent 4 }}
  {{- end }}
  {{- if or .Values.affinity (ne .Values.availability.hostAntiAffinity "none") }}
  affinity:
    {{- include "sidecar-grid.memberAffinity" . | nindent 4 }}
  {{- end }}
  {{- include "sidecar-grid.podSettings" . | nindent 2 }}
  {{- with omit .Values.podSpec "serviceAccountName" "automountServiceAccountToken" "terminationGracePeriodSeconds"
    "containers" "volumes" "topologySpreadConstraints" "affinity" "enableServiceLinks" "priorityClassName"
    "securityContext" "imagePullSecrets" "nodeSelector" "tolerations" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
