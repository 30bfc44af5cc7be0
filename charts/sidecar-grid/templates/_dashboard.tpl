{{- /* A dashboard of the members, for Grafana; its ConfigMap has it as JSON. */}}
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
    description: The fewest that a member sees.
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
    description: Entries of all maps, without their copies.
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
    title: Copies in place
    description: Copies of entries on other members, of those that there should be.
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
        legendFormat: Copies in place
  - id: 4
    type: stat
    title: Migrations waiting
    description: Parts of the data that are to move to other members.
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
    description: The old generation after a collection, of the member where it is fullest.
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
    description: Of the member that restarted most often.
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
    title: Members that each member sees
    description: Lines that part are a cluster that is split.
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
    description: Without their copies.
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
    description: A second, counted where the entries are.
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
    description: On the member that has the entry, without the way to it.
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
    description: It falls at each collection; the lows are what the member really holds.
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
    title: Time in collections
    description: Share of the time that a member stands still for them.
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
    description: Those that wait, and those that ended since the member started that took part in most.
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
        legendFormat: ended
  - id: 674
    type: timeseries
    title: Operations waiting
    description: Those that a member has yet to run, and those that it waits for others to answer.
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
        legendFormat: {{ "{{pod}} to run" | quote }}
      - refId: B
        datasource:
          type: prometheus
          uid: "$datasource"
        expr: >-
          max by (pod) (com_hazelcast_Metrics_pending{prefix='operation.invocations',namespace='$namespace',job='$job'})
        legendFormat: {{ "{{pod}} to be answered" | quote }}
{{- end }}
