{{- /* Spreads members beyond what the operator does. */}}
{{- define "hazelcast-operator-cr.spreadConstraints" -}}
{{- if and (eq .Values.availability.mode "zone") (ne .Values.availability.spread.whenUnsatisfiable "ScheduleAnyway") }}
- maxSkew: 1
  topologyKey: topology.kubernetes.io/zone
  whenUnsatisfiable: DoNotSchedule
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "hazelcast-operator-cr.operatorPodLabels" . | nindent 6 }}
{{- end }}
{{- if or
  (eq .Values.availability.mode "zone")
  (and (ne .Values.availability.mode "none") (ne .Values.availability.spread.whenUnsatisfiable "ScheduleAnyway")) }}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: {{ default (ternary "ScheduleAnyway" "DoNotSchedule" (eq .Values.availability.mode "zone"))
    .Values.availability.spread.whenUnsatisfiable | quote }}
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "hazelcast-operator-cr.operatorPodLabels" . | nindent 6 }}
{{- end }}
{{- with .Values.availability.spread.extra }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- end }}
