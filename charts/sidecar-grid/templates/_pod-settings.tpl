{{- /* What all pods of the chart have in common. */}}
{{- define "sidecar-grid.podSettings" -}}
{{- /* Service links are variables that start with HZ_ for a Service of such a name, which members read as settings.
       */ -}}
enableServiceLinks: false
{{- if .Values.priorityClassName }}
priorityClassName: {{ .Values.priorityClassName | quote }}
{{- end }}
{{- with ternary (omit .Values.podSecurityContext "runAsUser" "runAsGroup" "fsGroup") .Values.podSecurityContext
  (not (empty (include "sidecar-grid.openshift" .))) }}
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
