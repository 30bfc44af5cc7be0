{{- /* Reject values that would lose data or fail at run time. */}}
{{- define "sidecar-grid.validate" -}}
{{- $errors := list }}
{{- if not .Values.app.image.repository }}
  {{- $errors = append $errors (print
    "at '/app/image/repository': Your app has no image, so no pod can run. Set it to the repository of "
    "your image, such as ghcr.io/acme/shop. (SG001)") }}
{{- end }}
{{- if and .Values.app.image.repository (not .Values.app.image.tag) (not .Values.app.image.digest) }}
  {{- $errors = append $errors (print "at '/app/image/tag': The image " .Values.app.image.repository
    " has neither a tag nor a digest. Set app.image.tag or app.image.digest. (SG002)") }}
{{- end }}
{{- if pick .Values.app.extraPorts "http" "hazelcast" "hz-metrics" }}
  {{- $errors = append $errors (print
    "at '/app/extraPorts': The names http (app.port), hazelcast (the member) and hz-metrics (its "
    "metrics) are taken. Give the port another name. (SG004)") }}
{{- end }}
{{- if pick .Values.app.env "HAZELCAST_ADDRESS" "HAZELCAST_CLUSTER_NAME" }}
  {{- $errors = append $errors (print
    "at '/app/env': The chart sets HAZELCAST_ADDRESS and HAZELCAST_CLUSTER_NAME, which tell your app "
    "where the grid is. Set member.port or member.clusterName, or use variables of other names. (SG005)") }}
{{- end }}
{{- if and
  (eq .Values.topology "embedded")
  (pick .Values.app.env "HZ_PHONE_HOME_ENABLED" "POD_NAME" "JAVA_TOOL_OPTIONS" "HZ_CLUSTERNAME"
    "HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT" "HZ_MAP_DEFAULT_BACKUPCOUNT" "HZ_NETWORK_JOIN_KUBERNETES_ENABLED"
    "HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE" "HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS"
    "HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME" "HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT"
    "HZ_NETWORK_PORT_AUTOINCREMENT" "HZ_NETWORK_PORT_PORT" "HZ_NETWORK_RESTAPI_ENABLED" "HZ_PARTITIONGROUP_ENABLED"
    "HZ_PARTITIONGROUP_GROUPTYPE") }}
  {{- $errors = append $errors (print
    "at '/app/env': The chart sets HZ_PHONE_HOME_ENABLED, POD_NAME, JAVA_TOOL_OPTIONS for an embedded "
    "member. HZ_CLUSTERNAME, HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT, HZ_MAP_DEFAULT_BACKUPCOUNT, "
    "HZ_NETWORK_JOIN_KUBERNETES_ENABLED, HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE, "
    "HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS, HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME, "
    "HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT, HZ_NETWORK_PORT_AUTOINCREMENT, HZ_NETWORK_PORT_PORT, "
    "HZ_NETWORK_RESTAPI_ENABLED, HZ_PARTITIONGROUP_ENABLED, HZ_PARTITIONGROUP_GROUPTYPE override "
    "hazelcast.yaml, and the rest of the chart would not follow them. Set member.javaOptions or "
    "member.properties, or member.clusterName, member.asyncBackupCount, member.backupCount, "
    "member.discovery.mode, namespaceOverride, member.port, member.network.rest-api, availability.mode. " "(SG015)") }}
{{- end }}
{{- if include "sidecar-grid.extraPortsHaveAppPort" . }}
  {{- $errors = append $errors (print "at '/app/extraPorts': Port " (int64 .Values.app.port)
    " is app.port already. Server-side apply refuses a container that lists a port twice. Remove it. " "(SG027)") }}
{{- end }}
{{- if and .Values.service.enabled (include "sidecar-grid.extraPortsHaveServicePort" .) }}
  {{- $errors = append $errors (print "at '/service/port': The Service would list port "
    (int64 .Values.service.port)
    " twice, since app.extraPorts has it too. Kubernetes refuses that. Set another service.port. (SG028)") }}
{{- end }}
{{- if pick .Values.podSpec "affinity" "automountServiceAccountToken" "containers" "imagePullSecrets"
  "initContainers" "nodeSelector" "priorityClassName" "securityContext" "serviceAccountName"
  "terminationGracePeriodSeconds" "tolerations" "topologySpreadConstraints" "volumes" "enableServiceLinks"
  "restartPolicy" }}
  {{- $errors = append $errors (print
    "at '/podSpec': The chart already sets a field that is in here, so yours would be lost. "
    "enableServiceLinks and restartPolicy never change, and other values set the rest. Set affinity, "
    "member.discovery.mode in place of automountServiceAccountToken, extraContainers in place of "
    "containers, imagePullSecrets, initContainers, nodeSelector, priorityClassName, podSecurityContext "
    "in place of securityContext, serviceAccount.name in place of serviceAccountName, "
    "availability.extraGraceSeconds in place of terminationGracePeriodSeconds, tolerations, "
    "availability.spread.extra in place of topologySpreadConstraints, volumes. (SG016)") }}
{{- end }}
{{- if and .Values.ingress.enabled (not .Values.ingress.hosts) }}
  {{- $errors = append $errors (print
    "at '/ingress/hosts': The Ingress has no host, so nothing reaches your app. Add a host, such as { "
    "host: shop.example.com }. (SG007)") }}
{{- end }}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) }}
  {{- $errors = append $errors (print
    "at '/httpRoute/parentRefs': The HTTPRoute names no Gateway, so nothing reaches your app. Add a "
    "Gateway, such as { name: public, namespace: gateways }. (SG025)") }}
{{- end }}
{{- if and (or .Values.ingress.enabled .Values.httpRoute.enabled) (not .Values.service.enabled) }}
  {{- $errors = append $errors (print
    "at '/service/enabled': The Ingress and the HTTPRoute need the Service of your app, which is "
    "disabled. Set it to true, or ingress.enabled and httpRoute.enabled to false. (SG008)") }}
{{- end }}
{{- if pick .Values.service.spec "type" "ports" "selector" }}
  {{- $errors = append $errors (print
    "at '/service/spec': The chart sets type, ports and selector of the Service, so these would be lost. "
    "Set service.type, service.port or app.extraPorts. (SG017)") }}
{{- end }}
{{- if hasKey .Values.member.maps "default" }}
  {{- $errors = append $errors (print
    "at '/member/maps/default': The map default takes its settings from member.backupCount and "
    "member.asyncBackupCount. Set member.backupCount, or use a pattern such as * for the other maps. " "(SG003)") }}
{{- end }}
{{- if hasKey .Values.member.config "cluster-name" }}
  {{- $errors = append $errors (print
    "at '/member/config': The chart writes the section cluster-name of hazelcast.yaml from other values, "
    "so this one would be lost. Set member.clusterName instead. (SG010)") }}
{{- end }}
{{- if hasKey .Values.member.config "network" }}
  {{- $errors = append $errors (print
    "at '/member/config': The chart writes the section network of hazelcast.yaml from other values, so "
    "this one would be lost. Set member.port, member.discovery and member.network instead. (SG011)") }}
{{- end }}
{{- if hasKey .Values.member.config "partition-group" }}
  {{- $errors = append $errors (print
    "at '/member/config': The chart writes the section partition-group of hazelcast.yaml from other "
    "values, so this one would be lost. Set availability.mode instead. (SG012)") }}
{{- end }}
{{- if hasKey .Values.member.config "map" }}
  {{- $errors = append $errors (print
    "at '/member/config': The chart writes the section map of hazelcast.yaml from other values, so this "
    "one would be lost. Set member.maps instead. (SG013)") }}
{{- end }}
{{- if hasKey .Values.member.config "properties" }}
  {{- $errors = append $errors (print
    "at '/member/config': The chart writes the section properties of hazelcast.yaml from other values, "
    "so this one would be lost. Set member.properties instead. (SG014)") }}
{{- end }}
{{- if hasKey .Values.member.config "advanced-network" }}
  {{- $errors = append $errors (print
    "at '/member/config': The chart writes the section advanced-network of hazelcast.yaml from other "
    "values, so this one would be lost. Set member.port, member.discovery and member.network instead. " "(SG059)") }}
{{- end }}
{{- if hasKey .Values.member.config "hazelcast" }}
  {{- $errors = append $errors (print
    "at '/member/config': The chart puts these sections below the key hazelcast. With a second one, no "
    "member starts. Remove the key hazelcast, and keep what is below it. (SG055)") }}
{{- end }}
{{- if pick .Values.member.network "port" "join" }}
  {{- $errors = append $errors (print
    "at '/member/network': The chart writes port and join itself, so these would be lost. Set "
    "member.port and member.discovery. (SG057)") }}
{{- end }}
{{- if and
  .Values.member.existingConfigMap
  (or .Values.member.maps .Values.member.network .Values.member.config .Values.member.properties) }}
  {{- $errors = append $errors (print
    "at '/member/existingConfigMap': Members read hazelcast.yaml from the ConfigMap "
    .Values.member.existingConfigMap
    " only. member.maps, member.network, member.config and member.properties have no effect. Set them in "
    "that hazelcast.yaml, or set this to \"\". (SG054)") }}
{{- end }}
{{- if and
  (kindIs "map" (get .Values.member.network "ssl"))
  (eq (toString (get (get .Values.member.network "ssl") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/network/ssl/enabled': TLS requires Hazelcast Enterprise Edition, and probes ask the "
    "same port without TLS. No pod gets ready. Set it to false, and encrypt with a service mesh. (SG078)") }}
{{- end }}
{{- if pick .Values.member.env "HAZELCAST_CONFIG" "JAVA_OPTS" "LOGGING_LEVEL" "PROMETHEUS_PORT"
  "HZ_PHONE_HOME_ENABLED" "POD_NAME" "HZ_CLUSTERNAME" "HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT" "HZ_MAP_DEFAULT_BACKUPCOUNT"
  "HZ_NETWORK_JOIN_KUBERNETES_ENABLED" "HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE"
  "HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS" "HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME"
  "HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT" "HZ_NETWORK_PORT_AUTOINCREMENT" "HZ_NETWORK_PORT_PORT"
  "HZ_NETWORK_RESTAPI_ENABLED" "HZ_PARTITIONGROUP_ENABLED" "HZ_PARTITIONGROUP_GROUPTYPE" "MAX_HEAP_SIZE" }}
  {{- $errors = append $errors (print
    "at '/member/env': The chart sets HAZELCAST_CONFIG, JAVA_OPTS, LOGGING_LEVEL, PROMETHEUS_PORT, "
    "HZ_PHONE_HOME_ENABLED and POD_NAME, so Kubernetes would reject or drop these. HZ_CLUSTERNAME, "
    "HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT, HZ_MAP_DEFAULT_BACKUPCOUNT, HZ_NETWORK_JOIN_KUBERNETES_ENABLED, "
    "HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE, HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS, "
    "HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME, HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT, "
    "HZ_NETWORK_PORT_AUTOINCREMENT, HZ_NETWORK_PORT_PORT, HZ_NETWORK_RESTAPI_ENABLED, "
    "HZ_PARTITIONGROUP_ENABLED, HZ_PARTITIONGROUP_GROUPTYPE and MAX_HEAP_SIZE override hazelcast.yaml, "
    "and the rest of the chart would not follow them. Set member.existingConfigMap, member.javaOptions, "
    "member.loggingLevel, metrics.port, member.clusterName, member.asyncBackupCount, member.backupCount, "
    "member.discovery.mode, namespaceOverride, member.port, member.network.rest-api, availability.mode, "
    "member.heapPercent. (SG018)") }}
{{- end }}
{{- if include "sidecar-grid.setsTypedJavaOption" . }}
  {{- $errors = append $errors (print
    "at '/member/javaOptions': Other values set -Xmx, -XX:MaxRAMPercentage=, -XX:MaxHeapSize=, "
    "-XX:MaxRAM=, -XX:-UseContainerSupport, -Dhazelcast.config=, -Dhz.cluster-name=, -Dhz.clustername=, "
    "-Dhazelcast.initial.min.cluster.size=, -Dhazelcast.shutdownhook.enabled=, "
    "-Dhazelcast.shutdownhook.policy=, -Dhazelcast.graceful.shutdown.max.wait=, "
    "-Dhazelcast.kubernetes.service-dns=, -Dhazelcast.kubernetes.service-name=, "
    "-Dhazelcast.kubernetes.namespace=, -Dhazelcast.kubernetes.service-port=, "
    "-Dhazelcast.kubernetes.pod-label-name= and -Dhazelcast.kubernetes.service-label-name=. The heap, "
    "the grace period, discovery and your app would not follow this option. Set member.heapPercent, "
    "member.existingConfigMap, member.clusterName, member.properties, member.gracefulShutdown.enabled, "
    "member.gracefulShutdown.maxWaitSeconds, member.discovery.mode, namespaceOverride, member.port. " "(SG019)") }}
{{- end }}
{{- if pick .Values.member.properties "hazelcast.shutdownhook.enabled" "hazelcast.shutdownhook.policy"
  "hazelcast.graceful.shutdown.max.wait" "hazelcast.kubernetes.service-dns" "hazelcast.kubernetes.service-name"
  "hazelcast.kubernetes.namespace" "hazelcast.kubernetes.service-port" "hazelcast.kubernetes.pod-label-name"
  "hazelcast.kubernetes.service-label-name" }}
  {{- $errors = append $errors (print "at '/member/properties': The chart sets hazelcast.shutdownhook.*, "
    "hazelcast.graceful.shutdown.max.wait and hazelcast.kubernetes.* from values of their own. Set "
    "member.gracefulShutdown.enabled, member.gracefulShutdown.maxWaitSeconds, member.discovery.mode, "
    "namespaceOverride, member.port. (SG049)") }}
{{- end }}
{{- if or
  (pick .Values.member.probes.startup "httpGet" "tcpSocket" "exec" "grpc")
  (pick .Values.member.probes.readiness "httpGet" "tcpSocket" "exec" "grpc")
  (pick .Values.member.probes.liveness "httpGet" "tcpSocket" "exec" "grpc") }}
  {{- $errors = append $errors (print
    "at '/member/probes': The chart sets the handlers of these probes: httpGet would be lost, and "
    "Kubernetes refuses a probe with two handlers. Set numbers only, such as periodSeconds. (SG053)") }}
{{- end }}
{{- if lt (int64 .Values.autoscaling.maxReplicas) (int64 .Values.autoscaling.minReplicas) }}
  {{- $errors = append $errors (print "at '/autoscaling/maxReplicas': The maximum of "
    (int64 .Values.autoscaling.maxReplicas) " pods is below the minimum of " (int64 .Values.autoscaling.minReplicas)
    ". Set it to autoscaling.minReplicas or more. (SG009)") }}
{{- end }}
{{- if and
  (eq .Values.availability.mode "zone")
  (ne (int64 .Values.availability.zones) 0)
  (le (int64 .Values.availability.zones) (int64 .Values.member.backupCount)) }}
  {{- $errors = append $errors (print "at '/availability/zones': " (int64 .Values.availability.zones)
    " is too few zones for a backup count of " (int64 .Values.member.backupCount)
    ": an entry and its backups need a zone each. The loss of a zone loses entries. Set "
    "availability.mode to node, or lower member.backupCount. (SG030)") }}
{{- end }}
{{- if and
  (ne .Values.availability.mode "none")
  (ne (int64 .Values.availability.nodes) 0)
  (le (int64 .Values.availability.nodes) (int64 .Values.member.backupCount)) }}
  {{- $errors = append $errors (print "at '/availability/nodes': " (int64 .Values.availability.nodes)
    " is too few nodes for a backup count of " (int64 .Values.member.backupCount)
    ": an entry and its backups need a node each. The loss of a node loses entries. Set "
    "availability.mode to none, or lower member.backupCount. (SG031)") }}
{{- end }}
{{- if and
  (ne .Values.topology "client-server")
  (or (eq (int64 .Values.app.port) (int64 .Values.member.port)) (include "sidecar-grid.extraPortsHaveMemberPort" .)) }}
  {{- $errors = append $errors (print "at '/member/port': Your app and the member both listen on port "
    (int64 .Values.member.port)
    " of the pod. One of them does not start. Set another member.port, app.port or app.extraPorts. " "(SG006)") }}
{{- end }}
{{- if include "sidecar-grid.hasSecretJavaOption" . }}
  {{- $errors = append $errors (print
    "at '/member/javaOptions': A JVM option looks like a secret. Anyone who may read the pod or its log "
    "sees it. Put it in a Secret, and name that in member.extraEnv with a variable HZ_… that Hazelcast "
    "reads as a setting. (SG023)") }}
{{- end }}
{{- if and
  (hasKey .Values.member.network "rest-api")
  (or
    (not (kindIs "map" (get .Values.member.network "rest-api")))
    (ne (toString (get (get .Values.member.network "rest-api") "enabled")) "true")) }}
  {{- $errors = append $errors (print
    "at '/member/network/rest-api': Probes ask members for their health over HTTP, but the REST API is "
    "off. No pod gets ready. Set enabled: true beside its other settings. (SG058)") }}
{{- end }}
{{- if and (include "sidecar-grid.setsHealthGroup" .) (not (include "sidecar-grid.healthGroupIsOn" .)) }}
  {{- $errors = append $errors (print
    "at '/member/network/rest-api/endpoint-groups/HEALTH_CHECK': Probes ask members for their health, "
    "but the endpoint group HEALTH_CHECK is off. No pod gets ready. Remove it, or set enabled: true. " "(SG064)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.config "security"))
  (eq (toString (get (get .Values.member.config "security") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/config/security/enabled': Security requires Hazelcast Enterprise Edition. Members with "
    "an image of the open-source edition exit at startup. Set it to false, or member.image.repository to "
    "an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG070)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.config "persistence"))
  (eq (toString (get (get .Values.member.config "persistence") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/config/persistence/enabled': Hot Restart requires Hazelcast Enterprise Edition. Members "
    "with an image of the open-source edition exit at startup. Set it to false, or "
    "member.image.repository to an image of the Enterprise edition such as "
    "hazelcast/hazelcast-enterprise. (SG071)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.config "auditlog"))
  (eq (toString (get (get .Values.member.config "auditlog") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/config/auditlog/enabled': Auditlog requires Hazelcast Enterprise Edition. Members with "
    "an image of the open-source edition exit at startup. Set it to false, or member.image.repository to "
    "an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG072)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.config "user-code-namespaces"))
  (eq (toString (get (get .Values.member.config "user-code-namespaces") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/config/user-code-namespaces/enabled': User Code Namespaces requires Hazelcast "
    "Enterprise Edition. Members with an image of the open-source edition exit at startup. Set it to "
    "false, or member.image.repository to an image of the Enterprise edition such as "
    "hazelcast/hazelcast-enterprise. (SG073)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.config "dynamic-configuration"))
  (eq (toString (get (get .Values.member.config "dynamic-configuration") "persistence-enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/config/dynamic-configuration/persistence-enabled': Dynamic Configuration Persistence "
    "requires Hazelcast Enterprise Edition. Members with an image of the open-source edition exit at "
    "startup. Set it to false, or member.image.repository to an image of the Enterprise edition such as "
    "hazelcast/hazelcast-enterprise. (SG074)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.config "hot-restart-persistence"))
  (eq (toString (get (get .Values.member.config "hot-restart-persistence") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/config/hot-restart-persistence/enabled': Hot Restart requires Hazelcast Enterprise "
    "Edition. Members with an image of the open-source edition exit at startup. Set it to false, or "
    "member.image.repository to an image of the Enterprise edition such as "
    "hazelcast/hazelcast-enterprise. (SG076)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.config "tpc"))
  (eq (toString (get (get .Values.member.config "tpc") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/config/tpc/enabled': TPC requires Hazelcast Enterprise Edition. Members with an image "
    "of the open-source edition exit at startup. Set it to false, or member.image.repository to an image "
    "of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG077)") }}
{{- end }}
{{- if and
  (ne .Values.topology "embedded")
  (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository)
  (kindIs "map" (get .Values.member.network "symmetric-encryption"))
  (eq (toString (get (get .Values.member.network "symmetric-encryption") "enabled")) "true") }}
  {{- $errors = append $errors (print
    "at '/member/network/symmetric-encryption/enabled': Symmetric Encryption requires Hazelcast "
    "Enterprise Edition. Members with an image of the open-source edition exit at startup. Set it to "
    "false, or member.image.repository to an image of the Enterprise edition such as "
    "hazelcast/hazelcast-enterprise. (SG079)") }}
{{- end }}
{{- if hasKey .Values.member.config "license-key" }}
  {{- $errors = append $errors (print
    "at '/member/config/license-key': The license is in a ConfigMap, where anyone who may read "
    "ConfigMaps sees it. Put it in a Secret, and name that in member.extraEnv with the variable "
    "HZ_LICENSEKEY. (SG075)") }}
{{- end }}
{{- if gt (add (int64 .Values.member.backupCount) (int64 .Values.member.asyncBackupCount)) 6 }}
  {{- $errors = append $errors (print "at '/member/backupCount': " (int64 .Values.member.backupCount)
    " synchronous and " (int64 .Values.member.asyncBackupCount)
    " asynchronous backups exceed Hazelcast's maximum of 6: no member starts. Set member.backupCount and "
    "member.asyncBackupCount to 6 or less in total. (SG043)") }}
{{- end }}
{{- if and (eq .Values.member.discovery.mode "dns") (ne .Values.availability.mode "none") }}
  {{- $errors = append $errors (print
    "at '/member/discovery/mode': With DNS discovery, members do not know where they run. The mode "
    .Values.availability.mode " has no effect, and an entry and its backup may share a " .Values.availability.mode
    ". Set it to kubernetes, or availability.mode to none. (SG022)") }}
{{- end }}
{{- if include "sidecar-grid.mapsWithTooManyCopies" . }}
  {{- $errors = append $errors (print "at '/member/maps': Map " (include "sidecar-grid.mapsWithTooManyCopies" .)
    " exceeds Hazelcast's maximum of 6 backups, synchronous and asynchronous together: no member starts. "
    "Set the map's backupCount and asyncBackupCount to 6 or less in total. Those that it does not set "
    "come from member.backupCount and member.asyncBackupCount. (SG088)") }}
{{- end }}
{{- if and
  .Values.metrics.enabled
  (or
    (eq (int64 .Values.metrics.port) (int64 .Values.app.port))
    (eq (int64 .Values.metrics.port) (int64 .Values.member.port))
    (include "sidecar-grid.extraPortsHaveMetricsPort" .)) }}
  {{- $errors = append $errors (print "at '/metrics/port': Your app or the member already listens on port "
    (int64 .Values.metrics.port) " of the pod. Set another metrics.port. (SG060)") }}
{{- end }}
{{- if and
  (not .Values.metrics.enabled)
  (or
    .Values.metrics.podMonitor.enabled
    .Values.metrics.serviceMonitor.enabled
    .Values.metrics.prometheusRule.enabled
    .Values.metrics.dashboard.enabled) }}
  {{- $errors = append $errors (print
    "at '/metrics/enabled': A monitor, the alerts or the dashboard are enabled, but members expose no "
    "metrics. Set it to true, or disable metrics.podMonitor, metrics.serviceMonitor, "
    "metrics.prometheusRule and metrics.dashboard. (SG061)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (not (regexMatch "^/." .Values.sidekick.healthPath)) }}
  {{- $errors = append $errors (print
    "at '/sidekick/healthPath': Sidekick would check health at /, where MinIO never answers with 200. It "
    "would treat every server as down. Set it to a health endpoint such as /minio/health/ready. (SK001)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.readHealthPath
  (le (int64 (include "sidecar-grid.sidekickSiteCount" .)) 1) }}
  {{- $errors = append $errors (print
    "at '/sidekick/readHealthPath': This is the health path of the last of several sites. With one site, "
    "sidekick would never use healthPath. Leave it empty, or add a site to read from while the others "
    "are down. (SK002)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.healthDuration
  (ne (regexMatch "[a-z]" .Values.sidekick.healthDuration)
    (semverCompare ">=2.0.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthDuration': Sidekick "
    (include "sidecar-grid.sidekickVersion" .) " does not accept " .Values.sidekick.healthDuration
    ": it would print its help and exit with success. Write a duration such as 5s. Before v2.0.0, write "
    "a whole number of seconds. (SK003)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.healthDuration
  (not (regexMatch "[1-9]" .Values.sidekick.healthDuration)) }}
  {{- $errors = append $errors (print "at '/sidekick/healthDuration': The duration " .Values.sidekick.healthDuration
    " is zero: sidekick would crash at its second health check. Set a longer duration, or leave it "
    "empty. (SK004)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.healthTimeout
  (not (regexMatch "[1-9]" .Values.sidekick.healthTimeout)) }}
  {{- $errors = append $errors (print "at '/sidekick/healthTimeout': The duration " .Values.sidekick.healthTimeout
    " is zero: every health check would fail at once, and sidekick would treat every server as down. Set "
    "a longer duration, or leave it empty. (SK005)") }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.dnsTtl (not (regexMatch "[1-9]" .Values.sidekick.dnsTtl)) }}
  {{- $errors = append $errors (print "at '/sidekick/dnsTtl': The duration " .Values.sidekick.dnsTtl
    " is zero: sidekick would crash when it starts. Set a longer duration, or leave it empty. (SK006)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (eq (int64 (include "sidecar-grid.sidekickSiteCount" .)) 0) }}
  {{- $errors = append $errors (print
    "at '/sidekick/sites': There is no site, so sidekick would print its help and exit. Add one such as "
    "http://minio-{0...3}.minio-hl:9000, or set sidekick.statefulSetSite.names. (SK010)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickReversedRange" .) "") }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidecar-grid.sidekickReversedRange" .)
    " is a range that ends before it starts. Write the smaller number first. (SK011)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickMixedPools" .) "") }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidecar-grid.sidekickMixedPools" .)
    " has pools with and without a range, so sidekick would expand none of the ranges. Write a single "
    "server as a range too, such as {5...5}. (SK012)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickMixedSchemes" .) "") }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidecar-grid.sidekickMixedSchemes" .)
    " has pools with http and pools with https. Use one scheme in all pools of a site. Other sites may "
    "use the other scheme. (SK013)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickLongName" .) "") }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidecar-grid.sidekickLongName" .)
    " is too long for DNS: a name may have 253 characters, a label 63. Use a shorter host name. (SK014)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickWrongAddress" .) "") }}
  {{- $errors = append $errors (printf
    "at '/sidekick/sites': %s is not an IPv6 address. Write an address such as [2001:db8::1]. (SK015)"
    (include "sidecar-grid.sidekickWrongAddress" .)) }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.statefulSetSite.names
  (not .Values.sidekick.statefulSetSite.service) }}
  {{- $errors = append $errors (print
    "at '/sidekick/statefulSetSite/service': Pods of a StatefulSet have DNS names only through a "
    "headless Service, and none is set. Set it to the serviceName of the StatefulSets. (SK016)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.rrDnsMode
  (regexMatch "[,{]" (include "sidecar-grid.sidekickSites" .)) }}
  {{- $errors = append $errors (print
    "at '/sidekick/rrDnsMode': This mode has no effect on a site of several servers: "
    (include "sidecar-grid.sidekickSites" .) ". Write each site as one name, or set it to false. (SK022)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (ne (or (not (empty (include "sidecar-grid.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.cert)))
    (or (not (empty (include "sidecar-grid.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.key)))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': Only one of cert and key is set, so sidekick would serve plain HTTP without an "
    "error. Set both, or only serverSecret, or none. (SK030)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or
    (and (include "sidecar-grid.sidekickServerSecret" .) (or .Values.sidekick.tls.cert .Values.sidekick.tls.key))
    (and
      (include "sidecar-grid.sidekickClientSecret" .)
      (or .Values.sidekick.tls.clientCert .Values.sidekick.tls.clientKey))
    (and .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert)) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': A certificate or its key comes from both a Secret and a file. Keep either the "
    "Secrets and certificates, or the files. (SK031)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (ne
    (or (not (empty (include "sidecar-grid.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientCert)))
    (or (not (empty (include "sidecar-grid.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientKey)))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': Only one of clientCert and clientKey is set, so sidekick would not start. Set "
    "both, or only clientSecret, or none. (SK032)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or
    .Values.sidekick.tls.caSecret
    .Values.sidekick.tls.cacert
    (include "sidecar-grid.sidekickClientSecret" .)
    .Values.sidekick.tls.clientCert
    .Values.sidekick.tls.clientKey)
  (not (contains "https://" (include "sidecar-grid.sidekickSites" .))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': No site uses https, so sidekick would send requests unencrypted and never use "
    "the certificates for servers. Write the sites with https://, or leave caSecret, clientSecret and "
    "their files empty. (SK033)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.autoTlsHost
  (or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.cert) }}
  {{- $errors = append $errors (print
    "at '/sidekick/autoTlsHost': There already is a certificate, so sidekick would not create one. Leave "
    "it empty, or remove the certificate. (SK036)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.tls.keyPasswordSecret.name
  (not (include "sidecar-grid.sidekickServerSecret" .))
  (not .Values.sidekick.tls.key) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/keyPasswordSecret': There is a password, but no key that it decrypts. Set "
    "sidekick.tls.serverSecret, or leave it empty. (SK039)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.tls.serverCertificate.enabled
  (not .Values.sidekick.tls.serverCertificate.issuerRef.name) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/serverCertificate/issuerRef/name': No issuer signs the certificate, so pods would "
    "wait for its Secret forever. Set it to the name of an Issuer. For a ClusterIssuer, set "
    "issuerRef.kind too. (SK041)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.tls.clientCertificate.enabled
  (not .Values.sidekick.tls.clientCertificate.issuerRef.name) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/clientCertificate/issuerRef/name': No issuer signs the certificate, so pods would "
    "wait for its Secret forever. Set it to the name of an Issuer. For a ClusterIssuer, set "
    "issuerRef.kind too. (SK042)") }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.serverCertificate.enabled .Values.sidekick.tls.serverSecret }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/serverSecret': Sidekick would not use this Secret, because tls.serverCertificate "
    "creates another one. Leave it empty, or set tls.serverCertificate.enabled to false. (SK043)") }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.clientCertificate.enabled .Values.sidekick.tls.clientSecret }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/clientSecret': Sidekick would not use this Secret, because tls.clientCertificate "
    "creates another one. Leave it empty, or set tls.clientCertificate.enabled to false. (SK044)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or .Values.sidekick.errors .Values.sidekick.debug .Values.sidekick.statusCode)
  (or (not .Values.sidekick.trace) .Values.sidekick.quiet) }}
  {{- $errors = append $errors (print
    "at '/sidekick/trace': The values errors, statusCode and debug shape the traces of requests, but "
    "tracing is off. Set it to all or application, and set sidekick.quiet to false. (SK051)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.pprof
  (not (regexMatch "^(127[.0-9]*|localhost|\\[::1\\]):" .Values.sidekick.pprof)) }}
  {{- $errors = append $errors (print "at '/sidekick/pprof': Anyone who reaches " .Values.sidekick.pprof
    " can read sidekick's memory without a password. Set it to 127.0.0.1:6060, and reach it through "
    "kubectl port-forward. (SK052)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (hasKey .Values.sidekick.env "SIDEKICK_KEY_PASSWORD") }}
  {{- $errors = append $errors (print
    "at '/sidekick/env': The chart sets SIDEKICK_KEY_PASSWORD from tls.keyPasswordSecret, and reads it "
    "only from a Secret. Set sidekick.tls.keyPasswordSecret. (SK054)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (eq .Values.sidekick.listen "loopback")
  (or .Values.sidekick.probes.startup .Values.sidekick.probes.readiness .Values.sidekick.probes.liveness) }}
  {{- $errors = append $errors (print
    "at '/sidekick/probes': The kubelet cannot reach a sidekick that listens on loopback, and its image "
    "has no program for exec probes. The chart makes no probes, so these settings have no effect. Leave "
    "all of them empty, or set sidekick.listen to all. (SK060)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (eq .Values.sidekick.listen "loopback") .Values.sidekick.podMonitor.enabled }}
  {{- $errors = append $errors (print
    "at '/sidekick/podMonitor/enabled': Prometheus cannot reach a sidekick that listens on loopback. Set "
    "it to false, or set sidekick.listen to all. (SK061)") }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.image.digest (not .Values.sidekick.version) }}
  {{- $errors = append $errors (print
    "at '/sidekick/version': The image has a digest, which hides the version of sidekick. The chart "
    "needs the version to choose options. Set it to the version in the image, such as v7.1.2. (SK070)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (not (regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$"
    (default .Values.sidekick.image.tag .Values.sidekick.version))) }}
  {{- $errors = append $errors (print "at '/sidekick/version': \""
    (default .Values.sidekick.image.tag .Values.sidekick.version)
    "\" is not a version of sidekick, so the chart cannot know which options the image has. Set it to the "
    "version in the image, such as v7.1.2. (SK071)") }}
{{- end }}
{{- if and .Values.sidekick.enabled (not (semverCompare ">=0.4.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/image/tag': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no failover between sites: it spreads requests over the servers of all sites. Use v0.4.0 or "
    "later. (SK072)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.cache.endpoint
  (semverCompare ">=3.0.0-0" (include "sidecar-grid.sidekickVersion" .)) }}
  {{- $errors = append $errors (printf
    "at '/sidekick/cache/endpoint': Sidekick %s has no cache: v3.0.0 removed it. Leave it empty. (SK080)"
    (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.cache.endpoint (not .Values.sidekick.cache.existingSecret) }}
  {{- $errors = append $errors (print
    "at '/sidekick/cache/existingSecret': The cache needs an access key, a secret key and a bucket. "
    "Without all three, sidekick exits and logs those that it has. Set it to a Secret that holds all "
    "three. (SK082)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (pick .Values.sidekick.env "SIDEKICK_CACHE_ENDPOINT" "SIDEKICK_CACHE_ACCESS_KEY" "SIDEKICK_CACHE_SECRET_KEY"
    "SIDEKICK_CACHE_BUCKET" "SIDEKICK_CACHE_MIN_SIZE" "SIDEKICK_CACHE_HEALTH_DURATION") }}
  {{- $errors = append $errors (print
    "at '/sidekick/env': The chart sets the cache's variables from sidekick.cache, and reads keys only "
    "from a Secret. Set sidekick.cache and its existingSecret. (SK083)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (ne (int64 .Values.sidekick.healthPort) 0)
  (not (semverCompare ">=0.4.1-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthPort': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --health-port: it would print its help and exit with success. Leave it unset, or use v0.4.1 "
    "or later. (SK101)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.readHealthPath
  (not (semverCompare ">=0.5.8-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/readHealthPath': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --read-health-path: it would print its help and exit with success. Leave it unset, or use "
    "v0.5.8 or later. (SK102)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.pprof
  (not (semverCompare ">=2.0.4-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/pprof': Sidekick " (include "sidecar-grid.sidekickVersion" .)
    " has no --pprof: it would print its help and exit with success. Leave it unset, or use v2.0.4 or "
    "later. (SK103)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.trace
  (not (semverCompare ">=0.5.6-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/trace': Sidekick " (include "sidecar-grid.sidekickVersion" .)
    " has no --trace, or gives it another meaning. Leave it unset, or use v0.5.6 or later. (SK104)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.dnsTtl
  (not (semverCompare ">=3.0.4-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/dnsTtl': Sidekick " (include "sidecar-grid.sidekickVersion" .)
    " has no --dns-ttl: it would print its help and exit with success. Leave it unset, or use v3.0.4 or "
    "later. (SK105)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.errors
  (not (semverCompare ">=4.0.3-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/errors': Sidekick " (include "sidecar-grid.sidekickVersion" .)
    " has no --errors: it would print its help and exit with success. Leave it unset, or use v4.0.3 or "
    "later. (SK106)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.statusCode
  (not (semverCompare ">=4.0.3-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/statusCode': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --status-code: it would print its help and exit with success. Leave it unset, or use v4.0.3 "
    "or later. (SK107)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.hostBalance
  (not (semverCompare ">=4.0.5-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/hostBalance': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --host-balance: it would print its help and exit with success. Leave it unset, or use "
    "v4.0.5 or later. (SK108)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.healthTimeout
  (not (semverCompare ">=6.0.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthTimeout': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --health-timeout: it would print its help and exit with success. Leave it unset, or use "
    "v6.0.0 or later. (SK109)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.rrDnsMode
  (not (semverCompare ">=7.0.1-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/rrDnsMode': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --rr-dns-mode: it would print its help and exit with success. Leave it unset, or use v7.0.1 "
    "or later. (SK110)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.tlsMax
  (not (semverCompare ">=7.0.1-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tlsMax': Sidekick " (include "sidecar-grid.sidekickVersion" .)
    " has no --tls-max: it would print its help and exit with success. Leave it unset, or use v7.0.1 or "
    "later. (SK111)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.autoTlsHost
  (not (semverCompare ">=7.0.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/autoTlsHost': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --auto-tls-host: it would print its help and exit with success. Leave it unset, or use "
    "v7.0.2 or later. (SK112)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.healthOptimistic
  (not (semverCompare ">=7.0.5-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthOptimistic': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --health-optimistic: it would print its help and exit with success. Leave it unset, or use "
    "v7.0.5 or later. (SK113)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert)
  (not (semverCompare ">=0.5.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/cacert': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --cacert: it would print its help and exit with success. Leave it unset, or use v0.5.0 or "
    "later. (SK114)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or (include "sidecar-grid.sidekickClientSecret" .) .Values.sidekick.tls.clientCert)
  (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/clientCert': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --client-cert: it would print its help and exit with success. Leave it unset, or use v0.5.2 "
    "or later. (SK115)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or (include "sidecar-grid.sidekickClientSecret" .) .Values.sidekick.tls.clientKey)
  (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/clientKey': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --client-key: it would print its help and exit with success. Leave it unset, or use v0.5.2 "
    "or later. (SK116)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.cert)
  (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/cert': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --cert, or gives it another meaning. Leave it unset, or use v0.5.2 or later. (SK117)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.key)
  (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/key': Sidekick " (include "sidecar-grid.sidekickVersion" .)
    " has no --key, or gives it another meaning. Leave it unset, or use v0.5.2 or later. (SK118)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  .Values.sidekick.tls.keyPasswordSecret.name
  (not (semverCompare ">=7.0.8-0" (include "sidecar-grid.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/keyPasswordSecret': Sidekick "
    (include "sidecar-grid.sidekickVersion" .)
    " has no --key-password: it would print its help and exit with success. Leave it unset, or use "
    "v7.0.8 or later. (SK119)") }}
{{- end }}
{{- if include "sidecar-grid.sidekickPortOwner" . }}
  {{- $errors = append $errors (print "at '/sidekick/port': Port " (int64 .Values.sidekick.port)
    " of the pod is already a port of " (include "sidecar-grid.sidekickPortOwner" .)
    ". One of the two would not start. Set another port for sidekick, or for the other container. " "(SK065)") }}
{{- end }}
{{- if include "sidecar-grid.takenAppExtraPorts" . }}
  {{- $errors = append $errors (print "at '/app/extraPorts': The port name "
    (include "sidecar-grid.takenAppExtraPorts" .)
    " is already in use. Monitors would find both. Use another port name. (SG091)") }}
{{- end }}
{{- if include "sidecar-grid.takenExtraContainers" . }}
  {{- $errors = append $errors (print "at '/extraContainers': The name "
    (include "sidecar-grid.takenExtraContainers" .)
    " is already in use. Kubernetes rejects a pod with both. Use another name. (SG092)") }}
{{- end }}
{{- if include "sidecar-grid.takenInitContainers" . }}
  {{- $errors = append $errors (print "at '/initContainers': The name "
    (include "sidecar-grid.takenInitContainers" .)
    " is already in use. Kubernetes rejects a pod with both. Use another name. (SG093)") }}
{{- end }}
{{- if include "sidecar-grid.takenVolumes" . }}
  {{- $errors = append $errors (print "at '/volumes': The name " (include "sidecar-grid.takenVolumes" .)
    " is already in use. Kubernetes rejects a pod with both. Use another name. (SG094)") }}
{{- end }}
{{- if include "sidecar-grid.takenAppVolumeMounts" . }}
  {{- $errors = append $errors (print "at '/app/volumeMounts': The mountPath "
    (include "sidecar-grid.takenAppVolumeMounts" .)
    " is already in use. Kubernetes rejects a pod with both. Use another mountPath. (SG095)") }}
{{- end }}
{{- if include "sidecar-grid.takenAppExtraEnv" . }}
  {{- $errors = append $errors (print "at '/app/extraEnv': The name " (include "sidecar-grid.takenAppExtraEnv" .)
    " is already in use. Server-side apply rejects both. Use another name. (SG097)") }}
{{- end }}
{{- if and
  .Values.sidekick.enabled
  (or
    (hasKey .Values.app.env "AWS_ENDPOINT_URL_S3")
    (hasKey .Values.app.env "AWS_REGION")
    (hasKey .Values.app.env "AWS_DEFAULT_REGION")
    (hasKey .Values.app.env "AWS_CA_BUNDLE")) }}
  {{- $errors = append $errors (print
    "at '/app/env': Your app already gets AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_DEFAULT_REGION, "
    "AWS_CA_BUNDLE from sidekick. Set sidekick.client, or remove these variables. (SK068)") }}
{{- end }}
{{- if and
  .Values.managementCenter.enabled
  (eq (int64 .Values.managementCenter.port) (int64 .Values.managementCenter.healthPort)) }}
  {{- $errors = append $errors (print "at '/managementCenter/healthPort': Management Center cannot listen on port "
    (int64 .Values.managementCenter.healthPort)
    " twice, so it would not start. Set another managementCenter.healthPort or managementCenter.port. " "(MC001)") }}
{{- end }}
{{- if and
  .Values.managementCenter.enabled
  (or .Values.managementCenter.ingress.enabled (ne .Values.managementCenter.service.type "ClusterIP"))
  (not .Values.managementCenter.adminSecret.name)
  (not .Values.managementCenter.persistence.enabled)
  (not (hasKey .Values.managementCenter.env "MC_INIT_SCRIPT")) }}
  {{- $errors = append $errors (print
    "at '/managementCenter/adminSecret/name': Management Center is open to the outside and has no "
    "account. After each start of the pod, the first visitor becomes its administrator. Name a Secret "
    "with the account. Or set managementCenter.service.type to ClusterIP, and "
    "managementCenter.ingress.enabled to false. (MC002)") }}
{{- end }}
{{- if pick .Values.managementCenter.env "JAVA_OPTS" "MC_ADMIN_PASSWORD" "MC_ADMIN_USER" "MC_CONTEXT_PATH"
  "MC_HEALTH_CHECK_PORT" "MC_HTTP_PORT" "MC_LICENSE" "CONTAINER_SUPPORT" "MC_INIT_CMD" }}
  {{- $errors = append $errors (print
    "at '/managementCenter/env': The chart sets JAVA_OPTS, MC_ADMIN_PASSWORD, MC_ADMIN_USER, "
    "MC_CONTEXT_PATH, MC_HEALTH_CHECK_PORT, MC_HTTP_PORT, MC_LICENSE, CONTAINER_SUPPORT and MC_INIT_CMD, "
    "so Kubernetes would reject or drop these. Set managementCenter.javaOptions, "
    "managementCenter.adminSecret, managementCenter.contextPath, managementCenter.healthPort, "
    "managementCenter.port, managementCenter.licenseSecret, or name your own script in MC_INIT_SCRIPT. " "(MC005)") }}
{{- end }}
{{- if and (not .Values.managementCenter.persistence.enabled) .Values.managementCenter.persistence.existingClaim }}
  {{- $errors = append $errors (print
    "at '/managementCenter/persistence/existingClaim': The pod would not use the claim "
    .Values.managementCenter.persistence.existingClaim
    ", and would lose accounts and settings when it ends. Set managementCenter.persistence.enabled to "
    "true, or remove the claim. (MC006)") }}
{{- end }}
{{- if and
  .Values.managementCenter.enabled
  .Values.managementCenter.ingress.enabled
  (not .Values.managementCenter.ingress.hosts) }}
  {{- $errors = append $errors (print
    "at '/managementCenter/ingress/hosts': The Ingress has no host, so nothing reaches Management "
    "Center. Add a host, such as { host: grid.example.com }. (MC007)") }}
{{- end }}
{{- if include "sidecar-grid.managementCenterSetsTypedOption" . }}
  {{- $errors = append $errors (print
    "at '/managementCenter/javaOptions': Other values set -Xmx, -XX:MaxRAMPercentage=, -XX:MaxHeapSize=, "
    "-Dhazelcast.mc.http.port=, -Dhazelcast.mc.healthCheck. and -Dhazelcast.mc.contextPath=. The "
    "Service, the probes and the heap would not follow this option. Set managementCenter.heapPercent, "
    "managementCenter.port, managementCenter.healthPort, managementCenter.contextPath. (MC008)") }}
{{- end }}
{{- if include "sidecar-grid.managementCenterHasSecretOption" . }}
  {{- $errors = append $errors (print
    "at '/managementCenter/javaOptions': A JVM option looks like a secret. Anyone who may read the pod "
    "or its log sees it. Put it in a Secret. Name that in managementCenter.licenseSecret or, with a "
    "variable such as MC_LDAP_SSL_KEY_STORE_PASSWORD, in managementCenter.extraEnv. (MC009)") }}
{{- end }}
{{- if $errors }}
  {{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
