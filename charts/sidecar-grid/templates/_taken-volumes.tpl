{{- /* The first name in volumes that is already in use, with its owner; or nothing. */}}
{{- define "sidecar-grid.takenVolumes" -}}
{{- range $entry := .Values.volumes }}
{{- if kindIs "map" $entry }}
{{- $name := ternary (get $entry "name") "" (kindIs "string" (get $entry "name")) }}
{{- if and (ne $.Values.topology "client-server") (eq $name "hazelcast-config") -}}
hazelcast-config of the member
{{- break }}
{{- else if and (eq $.Values.topology "sidecar") (eq $name "hazelcast-tmp") -}}
hazelcast-tmp of the member
{{- break }}
{{- else if and
  $.Values.sidekick.enabled
  (include "sidecar-grid.sidekickServerSecret" $)
  (eq $name "sidekick-server") -}}
sidekick-server of sidekick
{{- break }}
{{- else if and
  $.Values.sidekick.enabled
  (include "sidecar-grid.sidekickClientSecret" $)
  (eq $name "sidekick-client") -}}
sidekick-client of sidekick
{{- break }}
{{- else if and $.Values.sidekick.enabled $.Values.sidekick.tls.caSecret (eq $name "sidekick-ca") -}}
sidekick-ca of sidekick
{{- break }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
