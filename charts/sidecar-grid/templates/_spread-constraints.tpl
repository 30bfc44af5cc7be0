{{- /* Spreads pods over nodes, and over zones where a zone may fail. */}}
{{- define "sidecar-grid.spreadConstraints" -}}
{{- if eq .Values.availability.mode "zone" }}
- maxSkew: 1
  topologyKey: topology.kubernetes.io/zone
  whenUnsatisfiable: {{ default (ternary "DoNotSchedule" "ScheduleAnyway" (ne .Values.topology "client-server"))
    .Values.availability.spread.whenUnsatisfiable | quote }}
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "sidecar-grid.appLabels" . | nindent 6 }}
  {{- if or (eq .Values.topology "client-server") (eq .Values.workload "Deployment") }}
  matchLabelKeys:
    - pod-template-hash
  {{- end }}
{{- end }}
{{- if ne .Values.availability.mode "none" }}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: {{ default
    (ternary "ScheduleAnyway" (ternary "DoNotSchedule" "ScheduleAnyway" (ne .Values.topology "client-server"))
      (eq .Values.availability.mode "zone"))
    .Values.availability.spread.whenUnsatisfiable | quote }}
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "sidecar-grid.appLabels" . | nindent 6 }}
  {{- if or (eq .Values.topology "client-server") (eq .Values.workload "Deployment") }}
  matchLabelKeys:
    - pod-template-hash
  {{- end }}
{{- end }}
{{- with .Values.availability.spread.extra }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}
