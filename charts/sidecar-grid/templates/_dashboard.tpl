{{- /* The Grafana dashboard of the members. */}}
{{- define "sidecar-grid.dashboard" -}}
title: "Hazelcast {{ include "sidecar-grid.metricsCluster" . }}"
uid: {{ include "sidecar-grid.metricsCluster" . | sha256sum | trunc 40 | quote }}
tags:
  - hazelcast
schemaVersion: 39
editable: false
refresh: "30s"
time:
  from: now-1h
  to: now
templating:
  list:
    - name: datasource
      label: Data source
      type: datasource
      query: prometheus
    - name: namespace
      type: constant
      query: {{ include "sidecar-grid.namespace" . | quote }}
      current:
        text: {{ include "sidecar-grid.namespace" . | quote }}
        value: {{ include "sidecar-grid.namespace" . | quote }}
      hide: 2
      skipUrlSync: true
    - name: job
      type: constant
      query: {{ include "sidecar-grid.metricsJob" . | quote }}
      current:
        text: {{ include "sidecar-grid.metricsJob" . | quote }}
        value: {{ include "sidecar-grid.metricsJob" . | quote }}
      hide: 2
      skipUrlSync: true
panels:
  - id: 1
    type: stat
    title: Members
    description: Lowest cluster size that any member reports.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 0
      "y": 0
      w: 4
      h: 4
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: "min(com_hazelcast_Metrics_size{prefix='cluster',namespace='$namespace',job='$job'})"
        legendFormat: Members
  - id: 2
    type: stat
    title: Entries
    description: Entries of all maps, without backups.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 4
      "y": 0
      w: 4
      h: 4
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(sum by (namespace, job, tag0)
          (com_hazelcast_Metrics_ownedEntryCount{prefix='map',namespace='$namespace',job='$job'}))
        legendFormat: Entries
  - id: 3
    type: stat
    title: Backups in place
    description: Existing backups, as a percentage of the configured number.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 8
      "y": 0
      w: 4
      h: 4
    fieldConfig:
      defaults:
        unit: percent
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          100 * sum(sum by (namespace, job, tag0)
          (com_hazelcast_Metrics_backupEntryCount{prefix='map',namespace='$namespace',job='$job'})) / sum(sum by
          (namespace, job, tag0) (com_hazelcast_Metrics_ownedEntryCount{prefix='map',namespace='$namespace',job='$job'})
          * max by (namespace, job, tag0)
          (com_hazelcast_Metrics_backupCount{prefix='map',namespace='$namespace',job='$job'}))
        legendFormat: Backups in place
  - id: 4
    type: stat
    title: Migrations waiting
    description: Partitions that are waiting to move to another member.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 12
      "y": 0
      w: 4
      h: 4
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: "max(com_hazelcast_Metrics_migrationQueueSize{prefix='partitions',namespace='$namespace',job='$job'})"
        legendFormat: Migrations waiting
  - id: 5
    type: stat
    title: Fullest heap
    description: Old generation in use after a garbage collection, on the member with the highest value.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 16
      "y": 0
      w: 4
      h: 4
    fieldConfig:
      defaults:
        unit: percent
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          max(max by (namespace, pod) (100 *
          jvm_memory_pool_collection_used_bytes{pool=~'.*(Old|Tenured).*',namespace='$namespace',job='$job'} /
          jvm_memory_pool_collection_max_bytes{pool=~'.*(Old|Tenured).*',namespace='$namespace',job='$job'}))
        legendFormat: Fullest heap
  - id: 6
    type: stat
    title: Restarts in an hour
    description: Restarts of the member that restarted most often.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 20
      "y": 0
      w: 4
      h: 4
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          max(max by (namespace, pod) (changes(process_start_time_seconds{ namespace='$namespace',job='$job' }[1h])))
        legendFormat: Restarts in an hour
  - id: 97
    type: timeseries
    title: Cluster size seen by each member
    description: Diverging lines indicate a split brain.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 0
      "y": 4
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: "max by (pod) (com_hazelcast_Metrics_size{prefix='cluster',namespace='$namespace',job='$job'})"
        legendFormat: {{ "{{pod}}" | quote }}
  - id: 98
    type: timeseries
    title: Entries of each map
    description: Entries without backups.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 12
      "y": 4
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          label_replace(sum by (namespace, job, tag0)
          (com_hazelcast_Metrics_ownedEntryCount{prefix='map',namespace='$namespace',job='$job'}), 'map', '$1', 'tag0',
          '.name=(.+).')
        legendFormat: {{ "{{map}}" | quote }}
  - id: 289
    type: timeseries
    title: Operations on maps
    description: Operations per second, counted on the member that owns the entry.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 0
      "y": 12
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: ops
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_getCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: get
      - refId: B
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_putCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: put
      - refId: C
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_setCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: set
      - refId: D
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_removeCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: remove
  - id: 290
    type: timeseries
    title: Mean latency of operations on maps
    description: Latency on the member that owns the entry, without the network.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 12
      "y": 12
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: ms
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_totalGetLatency{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
          / sum(rate(com_hazelcast_Metrics_getCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: get
      - refId: B
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_totalPutLatency{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
          / sum(rate(com_hazelcast_Metrics_putCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: put
      - refId: C
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_totalSetLatency{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
          / sum(rate(com_hazelcast_Metrics_setCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: set
      - refId: D
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          sum(rate(com_hazelcast_Metrics_totalRemoveLatency{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
          /
          sum(rate(com_hazelcast_Metrics_removeCount{prefix='map',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: remove
  - id: 481
    type: timeseries
    title: Heap in use
    description: Falls at each garbage collection; the low points are the live data.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 0
      "y": 20
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: bytes
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: "max by (pod) (com_hazelcast_Metrics_usedHeap{prefix='memory',namespace='$namespace',job='$job'})"
        legendFormat: {{ "{{pod}}" | quote }}
      - refId: B
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: "min(com_hazelcast_Metrics_maxHeap{prefix='memory',namespace='$namespace',job='$job'})"
        legendFormat: limit
  - id: 482
    type: timeseries
    title: Time in garbage collection
    description: Fraction of time paused for garbage collection.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 12
      "y": 20
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: percent
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          100 * sum by (namespace, pod)
          (rate(jvm_gc_collection_seconds_sum{gc!~'.*(Concurrent|Cycles).*',namespace='$namespace',job='$job'}[$__rate_interval]))
        legendFormat: {{ "{{pod}}" | quote }}
  - id: 673
    type: timeseries
    title: Migrations
    description: Waiting migrations, and completed ones since the start of the member with the highest count.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 0
      "y": 28
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: "max(com_hazelcast_Metrics_migrationQueueSize{prefix='partitions',namespace='$namespace',job='$job'})"
        legendFormat: waiting
      - refId: B
        datasource:
          type: prometheus
          uid: "$datasource"
        expr:
        {{- " \"max(com_hazelcast_Metrics_totalCompletedMigrations{prefix='partitions',namespace='$namespace',job='$job'})\"" }}
        legendFormat: completed
  - id: 674
    type: timeseries
    title: Pending operations
    description: Operations queued on a member, and those waiting for an answer from another member.
    datasource:
      type: prometheus
      uid: "$datasource"
    gridPos:
      x: 12
      "y": 28
      w: 12
      h: 8
    fieldConfig:
      defaults:
        unit: short
        min: 0
      overrides: []
    targets:
      - refId: A
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: "max by (pod) (com_hazelcast_Metrics_queueSize{prefix='operation',namespace='$namespace',job='$job'})"
        legendFormat: {{ "{{pod}} queued" | quote }}
      - refId: B
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          max by (pod) (com_hazelcast_Metrics_pending{prefix='operation.invocations',namespace='$namespace',job='$job'})
        legendFormat: {{ "{{pod}} waiting for an answer" | quote }}
{{- end }}
