{{- /* Settings of all pods of the chart. */}}
{{- define "sidecar-grid.podSettings" -}}
{{- /* Without this, a Service named hz or hz-… adds HZ_… variables, which members read as settings. */ -}}
enableServiceLinks: false
{{- if .Values.priorityClassName }}
priorityClassName: {{ .Values.priorityClassName | quote }}
{{- end }}
{{- with ternary (omit .Values.podSecurityContext "runAsUser" "runAsGroup" "fsGroup") .Values.podSecurityContext (eq (include "sidecar-grid.openshift" .) "true") }}
securityContext:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if or .Values.global.imagePullSecrets .Values.imagePullSecrets }}
imagePullSecrets:
  {{- with .Values.global.imagePullSecrets }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
  {{- with .Values.imagePullSecrets }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
