{{- /* Spreads pods over nodes, and over zones where a zone may fail. */}}
{{- define "sidecar-grid.memberSpreadConstraints" -}}
{{- if eq .Values.availability.mode "zone" }}
- maxSkew: 1
  topologyKey: topology.kubernetes.io/zone
  whenUnsatisfiable: {{ default "DoNotSchedule" .Values.availability.spread.whenUnsatisfiable | quote }}
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "sidecar-grid.memberLabels" . | nindent 6 }}
{{- end }}
{{- if ne .Values.availability.mode "none" }}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: {{ default (ternary "ScheduleAnyway" "DoNotSchedule" (eq .Values.availability.mode "zone"))
    .Values.availability.spread.whenUnsatisfiable | quote }}
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "sidecar-grid.memberLabels" . | nindent 6 }}
{{- end }}
{{- with .Values.availability.spread.extra }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}
