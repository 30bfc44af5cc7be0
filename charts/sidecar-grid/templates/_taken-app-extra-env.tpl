{{- /* The first name in app.extraEnv that is already in use, with its owner; or nothing. */}}
{{- define "sidecar-grid.takenAppExtraEnv" -}}
{{- range $entry := .Values.app.extraEnv }}
{{- if kindIs "map" $entry }}
{{- $name := ternary (get $entry "name") "" (kindIs "string" (get $entry "name")) }}
{{- if eq $name "HAZELCAST_ADDRESS" -}}
HAZELCAST_ADDRESS of the member
{{- break }}
{{- else if eq $name "HAZELCAST_CLUSTER_NAME" -}}
HAZELCAST_CLUSTER_NAME of the member
{{- break }}
{{- else if and (eq $.Values.topology "embedded") (eq $name "HZ_PHONE_HOME_ENABLED") -}}
HZ_PHONE_HOME_ENABLED of the member
{{- break }}
{{- else if and (eq $.Values.topology "embedded") (eq $name "POD_NAME") -}}
POD_NAME of the member
{{- break }}
{{- else if and (eq $.Values.topology "embedded") $.Values.metrics.enabled (eq $name "PROMETHEUS_PORT") -}}
PROMETHEUS_PORT of the member
{{- break }}
{{- else if and (eq $.Values.topology "embedded") (eq $name "JAVA_TOOL_OPTIONS") -}}
JAVA_TOOL_OPTIONS of the member
{{- break }}
{{- else if and $.Values.sidekick.enabled (eq $name "AWS_ENDPOINT_URL_S3") -}}
AWS_ENDPOINT_URL_S3 of sidekick
{{- break }}
{{- else if and $.Values.sidekick.enabled (eq $name "AWS_REGION") -}}
AWS_REGION of sidekick
{{- break }}
{{- else if and $.Values.sidekick.enabled (eq $name "AWS_DEFAULT_REGION") -}}
AWS_DEFAULT_REGION of sidekick
{{- break }}
{{- else if and $.Values.sidekick.enabled $.Values.sidekick.client.caFile (eq $name "AWS_CA_BUNDLE") -}}
AWS_CA_BUNDLE of sidekick
{{- break }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
