{{- /* The configuration of the member. */}}
{{- define "sidecar-grid.hazelcastYaml" -}}
hazelcast:
  cluster-name: {{ toJson (include "sidecar-grid.clusterName" .) }}
  network:
    port:
      port: {{ int64 .Values.member.port }}
      auto-increment: false
    join:
      auto-detection:
        enabled: false
      multicast:
        enabled: false
      kubernetes:
        enabled: true
        {{- if eq .Values.member.discovery.mode "kubernetes" }}
        namespace: {{ toJson (default .Release.Namespace .Values.namespaceOverride) }}
        service-name: {{ toJson (include "sidecar-grid.gridServiceName" .) }}
        expose-externally: false
        {{- end }}
        {{- if eq .Values.member.discovery.mode "dns" }}
        service-dns: {{ toJson (printf "%s.%s.svc" (include "sidecar-grid.gridServiceName" .) (default .Release.Namespace .Values.namespaceOverride)) }}
        {{- end }}
        service-port: {{ int64 .Values.member.port }}
    rest-api:
      enabled: true
  {{- if ne .Values.availability.mode "none" }}
  partition-group:
    enabled: true
    group-type: {{ toJson (ternary "ZONE_AWARE" "NODE_AWARE" (eq .Values.availability.mode "zone")) }}
  {{- end }}
  map:
    default:
      backup-count: {{ int64 .Values.member.backupCount }}
      async-backup-count: {{ int64 .Values.member.asyncBackupCount }}
    {{- range $name, $map := omit .Values.member.maps "default" }}
    {{- if or (not (kindIs "invalid" $map.backupCount)) (not (kindIs "invalid" $map.asyncBackupCount)) (not (kindIs "invalid" $map.timeToLiveSeconds)) (not (kindIs "invalid" $map.maxIdleSeconds)) $map.eviction }}
    {{ toJson $name }}:
      {{- if not (kindIs "invalid" $map.backupCount) }}
      backup-count: {{ int64 $map.backupCount }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.asyncBackupCount) }}
      async-backup-count: {{ int64 $map.asyncBackupCount }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.timeToLiveSeconds) }}
      time-to-live-seconds: {{ int64 $map.timeToLiveSeconds }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.maxIdleSeconds) }}
      max-idle-seconds: {{ int64 $map.maxIdleSeconds }}
      {{- end }}
      {{- if $map.eviction }}
      eviction: {{ toJson $map.eviction }}
      {{- end }}
    {{- end }}
    {{- end }}
  {{- if .Values.member.properties }}
  properties:
    {{- range $name, $value := .Values.member.properties }}
    {{ toJson $name }}: {{ toJson $value }}
    {{- end }}
  {{- end }}
  {{- range $key, $value := omit .Values.member.config "cluster-name" "network" "partition-group" "map" "properties" }}
  {{ toJson $key }}: {{ toJson $value }}
  {{- end }}
  {{- if not (hasKey .Values.member.config "jet") }}
  jet:
    enabled: false
  {{- end }}
{{- end }}
