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
        namespace: {{ toJson (include "sidecar-grid.namespace" .) }}
        service-name: {{ toJson (include "sidecar-grid.gridServiceName" .) }}
        expose-externally: false
        {{- else }}
        service-dns: {{ toJson
          (printf "%s.%s.svc" (include "sidecar-grid.gridServiceName" .) (include "sidecar-grid.namespace" .)) }}
        {{- end }}
        service-port: {{ int64 .Values.member.port }}
    {{- range $key, $value := omit .Values.member.network "port" "join" }}
    {{ toJson $key }}: {{ toJson $value }}
    {{- end }}
    {{- if not (hasKey .Values.member.network "rest-api") }}
    rest-api:
      enabled: true
      endpoint-groups:
        CLUSTER_READ:
          enabled: false
    {{- end }}
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
    {{ toJson $name }}:
      backup-count: {{ ternary (int64 $.Values.member.backupCount) (int64 $map.backupCount)
        (kindIs "invalid" $map.backupCount) }}
      async-backup-count: {{ ternary (int64 $.Values.member.asyncBackupCount) (int64 $map.asyncBackupCount)
        (kindIs "invalid" $map.asyncBackupCount) }}
      {{- if not (kindIs "invalid" $map.timeToLiveSeconds) }}
      time-to-live-seconds: {{ int64 $map.timeToLiveSeconds }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.maxIdleSeconds) }}
      max-idle-seconds: {{ int64 $map.maxIdleSeconds }}
      {{- end }}
      {{- if $map.eviction }}
      eviction: {{ toJson $map.eviction }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.inMemoryFormat) }}
      in-memory-format: {{ toJson $map.inMemoryFormat }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.readBackupData) }}
      read-backup-data: {{ $map.readBackupData }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.statisticsEnabled) }}
      statistics-enabled: {{ $map.statisticsEnabled }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.perEntryStatsEnabled) }}
      per-entry-stats-enabled: {{ $map.perEntryStatsEnabled }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.cacheDeserializedValues) }}
      cache-deserialized-values: {{ toJson $map.cacheDeserializedValues }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.metadataPolicy) }}
      metadata-policy: {{ toJson $map.metadataPolicy }}
      {{- end }}
      {{- if $map.nearCache }}
      near-cache: {{ toJson $map.nearCache }}
      {{- end }}
      {{- if $map.indexes }}
      indexes: {{ toJson $map.indexes }}
      {{- end }}
      {{- if $map.attributes }}
      attributes: {{ toJson $map.attributes }}
      {{- end }}
      {{- if $map.entryListeners }}
      entry-listeners: {{ toJson $map.entryListeners }}
      {{- end }}
      {{- if $map.partitionLostListeners }}
      partition-lost-listeners: {{ toJson $map.partitionLostListeners }}
      {{- end }}
      {{- if $map.mergePolicy }}
      merge-policy: {{ toJson $map.mergePolicy }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.splitBrainProtectionRef) }}
      split-brain-protection-ref: {{ toJson $map.splitBrainProtectionRef }}
      {{- end }}
      {{- if $map.mapStore }}
      map-store: {{ toJson $map.mapStore }}
      {{- end }}
      {{- if $map.queryCaches }}
      query-caches: {{ toJson $map.queryCaches }}
      {{- end }}
      {{- if not (kindIs "invalid" $map.partitionStrategy) }}
      partition-strategy: {{ toJson $map.partitionStrategy }}
      {{- end }}
      {{- if $map.partitionAttributes }}
      partition-attributes: {{ toJson $map.partitionAttributes }}
      {{- end }}
      {{- if $map.eventJournal }}
      event-journal: {{ toJson $map.eventJournal }}
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
