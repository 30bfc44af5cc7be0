{{- /* Reject values that would lose data or fail at run time. */}}
{{- define "hazelcast-operator-cr.validate" -}}
{{- $errors := list }}
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
{{- if include "hazelcast-operator-cr.setsTypedJavaOption" . }}
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
{{- if gt (add (int64 .Values.member.backupCount) (int64 .Values.member.asyncBackupCount)) 6 }}
  {{- $errors = append $errors (print "at '/member/backupCount': " (int64 .Values.member.backupCount)
    " synchronous and " (int64 .Values.member.asyncBackupCount)
    " asynchronous backups exceed Hazelcast's maximum of 6: no member starts. Set member.backupCount and "
    "member.asyncBackupCount to 6 or less in total. (SG043)") }}
{{- end }}
{{- if include "hazelcast-operator-cr.mapsWithTooManyCopies" . }}
  {{- $errors = append $errors (print "at '/member/maps': Map "
    (include "hazelcast-operator-cr.mapsWithTooManyCopies" .)
    " exceeds Hazelcast's maximum of 6 backups, synchronous and asynchronous together: no member starts. "
    "Set the map's backupCount and asyncBackupCount to 6 or less in total. Those that it does not set "
    "come from member.backupCount and member.asyncBackupCount. (SG088)") }}
{{- end }}
{{- if and (ne .Values.topology "client-server") (gt (int64 (include "hazelcast-operator-cr.memberCount" .)) 300) }}
  {{- $errors = append $errors (print "at '/replicas': The operator rejects "
    (int64 (include "hazelcast-operator-cr.memberCount" .))
    " members: it allows 300 at most. Set replicas to 300 or less, or autoscaling.minReplicas if "
    "autoscaling is enabled. (OP002)") }}
{{- end }}
{{- if and (eq .Values.topology "client-server") (gt (int64 .Values.member.replicas) 300) }}
  {{- $errors = append $errors (print "at '/member/replicas': The operator rejects " (int64 .Values.member.replicas)
    " members: it allows 300 at most. Set it to 300 or less. (OP003)") }}
{{- end }}
{{- if include "hazelcast-operator-cr.setsHazelcastVariable" . }}
  {{- $errors = append $errors (print
    "at '/member/env': The Hazelcast resource rejects variables that start with HZ_. Set "
    "member.properties or member.config instead. (OP045)") }}
{{- end }}
{{- if include "hazelcast-operator-cr.addsHazelcastVariable" . }}
  {{- $errors = append $errors (print
    "at '/member/extraEnv': The Hazelcast resource rejects variables that start with HZ_. Set "
    "member.properties or member.config instead. (OP046)") }}
{{- end }}
{{- if include "hazelcast-operator-cr.hasSecretJavaOption" . }}
  {{- $errors = append $errors (print
    "at '/member/javaOptions': A JVM option looks like a secret. Anyone who may read the pod or its log "
    "sees it. Remove it. The resource has fields that name Secrets, such as licenseKeySecretName and "
    "tls. (OP055)") }}
{{- end }}
{{- if hasKey .Values.member.config "license-key" }}
  {{- $errors = append $errors (print
    "at '/member/config/license-key': The license is in a ConfigMap, where anyone who may read "
    "ConfigMaps sees it. Remove it, and name its Secret in managementCenter.licenseSecret.name. (OP056)") }}
{{- end }}
{{- if include "hazelcast-operator-cr.someIndexIsBitmap" . }}
  {{- $errors = append $errors (print
    "at '/member/maps': The Map resource has other keys for the options of a bitmap index, so Kubernetes "
    "would drop these. Write this Map resource yourself in extraObjects, and remove the map from "
    "member.maps. (OP074)") }}
{{- end }}
{{- if not (regexMatch "^[a-z][-a-z0-9]*$" (include "hazelcast-operator-cr.fullname" .)) }}
  {{- $errors = append $errors (print "at '/fullnameOverride': The operator rejects the name "
    (include "hazelcast-operator-cr.fullname" .)
    ": it must start with a lower-case letter, and continue with those, digits and dashes. Set it to a "
    "name of that form. (OP004)") }}
{{- end }}
{{- if and (not .Values.managementCenter.persistence.enabled) .Values.managementCenter.persistence.existingClaim }}
  {{- $errors = append $errors (print
    "at '/managementCenter/persistence/existingClaim': The pod would not use the claim "
    .Values.managementCenter.persistence.existingClaim
    ", and would lose accounts and settings when it ends. Set managementCenter.persistence.enabled to "
    "true, or remove the claim. (MC006)") }}
{{- end }}
{{- if include "hazelcast-operator-cr.managementCenterSetsTypedOption" . }}
  {{- $errors = append $errors (print
    "at '/managementCenter/javaOptions': Other values set -Xmx, -XX:MaxRAMPercentage=, -XX:MaxHeapSize=, "
    "-Dhazelcast.mc.http.port=, -Dhazelcast.mc.healthCheck. and -Dhazelcast.mc.contextPath=. The "
    "Service, the probes and the heap would not follow this option. Set managementCenter.heapPercent, "
    "managementCenter.port, managementCenter.healthPort, managementCenter.contextPath. (MC008)") }}
{{- end }}
{{- if include "hazelcast-operator-cr.managementCenterHasSecretOption" . }}
  {{- $errors = append $errors (print
    "at '/managementCenter/javaOptions': A JVM option looks like a secret. Anyone who may read the pod "
    "or its log sees it. Put it in a Secret. Name that in managementCenter.licenseSecret or, with a "
    "variable such as MC_LDAP_SSL_KEY_STORE_PASSWORD, in managementCenter.extraEnv. (MC009)") }}
{{- end }}
{{- if $errors }}
  {{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
