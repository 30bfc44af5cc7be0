{{- /* The first name in app.extraEnv that is already in use, with its owner; or nothing. */}}
{{- define "sidecar-grid.takenAppExtraEnv" -}}
{{- if regexMatch "(?m)^..name: HAZELCAST_ADDRESS$" (toYaml .Values.app.extraEnv) -}}
HAZELCAST_ADDRESS of the member
{{- else if regexMatch "(?m)^..name: HAZELCAST_CLUSTER_NAME$" (toYaml .Values.app.extraEnv) -}}
HAZELCAST_CLUSTER_NAME of the member
{{- else if and
  (eq .Values.topology "embedded")
  (regexMatch "(?m)^..name: HZ_PHONE_HOME_ENABLED$" (toYaml .Values.app.extraEnv)) -}}
HZ_PHONE_HOME_ENABLED of the member
{{- else if and (eq .Values.topology "embedded") (regexMatch "(?m)^..name: POD_NAME$" (toYaml .Values.app.extraEnv)) -}}
POD_NAME of the member
{{- else if and
  (eq .Values.topology "embedded")
  .Values.metrics.enabled
  (regexMatch "(?m)^..name: PROMETHEUS_PORT$" (toYaml .Values.app.extraEnv)) -}}
PROMETHEUS_PORT of the member
{{- else if and
  (eq .Values.topology "embedded")
  (regexMatch "(?m)^..name: JAVA_TOOL_OPTIONS$" (toYaml .Values.app.extraEnv)) -}}
JAVA_TOOL_OPTIONS of the member
{{- else if and
  .Values.sidekick.enabled
  (regexMatch "(?m)^..name: AWS_ENDPOINT_URL_S3$" (toYaml .Values.app.extraEnv)) -}}
AWS_ENDPOINT_URL_S3 of sidekick
{{- else if and .Values.sidekick.enabled (regexMatch "(?m)^..name: AWS_REGION$" (toYaml .Values.app.extraEnv)) -}}
AWS_REGION of sidekick
{{- else if and
  .Values.sidekick.enabled
  (regexMatch "(?m)^..name: AWS_DEFAULT_REGION$" (toYaml .Values.app.extraEnv)) -}}
AWS_DEFAULT_REGION of sidekick
{{- else if and
  .Values.sidekick.enabled
  .Values.sidekick.client.caFile
  (regexMatch "(?m)^..name: AWS_CA_BUNDLE$" (toYaml .Values.app.extraEnv)) -}}
AWS_CA_BUNDLE of sidekick
{{- else -}}

{{- end -}}
{{- end }}
