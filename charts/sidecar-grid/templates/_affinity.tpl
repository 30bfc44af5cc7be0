{{- /* The affinity of the pods: your own, or an anti-affinity between them by node. */}}
{{- define "sidecar-grid.affinity" -}}
{{- with .Values.affinity }}
{{- toYaml . | nindent 0 }}
{{- end }}
{{- if not (hasKey .Values.affinity "podAntiAffinity") }}
{{- if ne .Values.availability.hostAntiAffinity "none" }}
{{- if eq .Values.availability.hostAntiAffinity "required" }}
podAntiAffinity:
  requiredDuringSchedulingIgnoredDuringExecution:
    - topologyKey: kubernetes.io/hostname
      labelSelector:
        matchLabels:
          {{- include "sidecar-grid.appLabels" . | nindent 10 }}
{{- else }}
podAntiAffinity:
  preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 100
      podAffinityTerm:
        topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels:
            {{- include "sidecar-grid.appLabels" . | nindent 12 }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
