{{- /* Refuses values that would lose data or not run. */}}
{{- define "sidecar-grid.validate" -}}
{{- $errors := list }}
{{- if not .Values.app.image.repository }}
{{- $errors = append $errors "at '/app/image/repository': there is no image of your app, so no pod can run. Set it to the repository of your image, such as ghcr.io/acme/shop. (SG001)" }}
{{- end }}
{{- if and .Values.app.image.repository (not .Values.app.image.tag) (not .Values.app.image.digest) }}
{{- $errors = append $errors (printf "at '/app/image/tag': the image %s has neither tag nor digest. Set app.image.tag or app.image.digest. (SG002)" .Values.app.image.repository) }}
{{- end }}
{{- if or (hasKey .Values.app.extraPorts "http") (hasKey .Values.app.extraPorts "hazelcast") (hasKey .Values.app.extraPorts "hz-metrics") }}
{{- $errors = append $errors "at '/app/extraPorts': http is the name of app.port, hazelcast that of the member, and hz-metrics that of its metrics. Give the port another name. (SG004)" }}
{{- end }}
{{- if or (hasKey .Values.app.env "HAZELCAST_ADDRESS") (hasKey .Values.app.env "HAZELCAST_CLUSTER_NAME") }}
{{- $errors = append $errors "at '/app/env': HAZELCAST_ADDRESS and HAZELCAST_CLUSTER_NAME tell your app where the grid is, and are set already. Set member.port or member.clusterName, or use variables of other names. (SG005)" }}
{{- end }}
{{- if and (eq .Values.topology "embedded") (or (hasKey .Values.app.env "HZ_PHONE_HOME_ENABLED") (hasKey .Values.app.env "POD_NAME") (hasKey .Values.app.env "JAVA_TOOL_OPTIONS") (hasKey .Values.app.env "HZ_CLUSTERNAME") (hasKey .Values.app.env "HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT") (hasKey .Values.app.env "HZ_MAP_DEFAULT_BACKUPCOUNT") (hasKey .Values.app.env "HZ_NETWORK_JOIN_KUBERNETES_ENABLED") (hasKey .Values.app.env "HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE") (hasKey .Values.app.env "HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS") (hasKey .Values.app.env "HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME") (hasKey .Values.app.env "HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT") (hasKey .Values.app.env "HZ_NETWORK_PORT_AUTOINCREMENT") (hasKey .Values.app.env "HZ_NETWORK_PORT_PORT") (hasKey .Values.app.env "HZ_NETWORK_RESTAPI_ENABLED") (hasKey .Values.app.env "HZ_PARTITIONGROUP_ENABLED") (hasKey .Values.app.env "HZ_PARTITIONGROUP_GROUPTYPE")) }}
{{- $errors = append $errors "at '/app/env': HZ_PHONE_HOME_ENABLED, POD_NAME, JAVA_TOOL_OPTIONS make your app a member that finds the others, and are set already; HZ_CLUSTERNAME, HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT, HZ_MAP_DEFAULT_BACKUPCOUNT, HZ_NETWORK_JOIN_KUBERNETES_ENABLED, HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE, HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS, HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME, HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT, HZ_NETWORK_PORT_AUTOINCREMENT, HZ_NETWORK_PORT_PORT, HZ_NETWORK_RESTAPI_ENABLED, HZ_PARTITIONGROUP_ENABLED, HZ_PARTITIONGROUP_GROUPTYPE win over the configuration, and the rest of the chart would not follow them. Set member.javaOptions or member.properties, or member.clusterName, member.asyncBackupCount, member.backupCount, member.discovery.mode, namespaceOverride, member.port, member.network.rest-api, availability.mode. (SG015)" }}
{{- end }}
{{- if and (ne .Values.topology "client-server") (or (eq (int64 .Values.app.port) (int64 .Values.member.port)) (regexMatch (printf "[[,]%d[],]" (int64 .Values.member.port)) (toJson (values .Values.app.extraPorts)))) }}
{{- $errors = append $errors (printf "at '/member/port': your app and the member would both listen on port %d of the pod. Set another member.port, app.port or app.extraPorts. (SG006)" (int64 .Values.member.port)) }}
{{- end }}
{{- if regexMatch (printf "[[,]%d[],]" (int64 .Values.app.port)) (toJson (values .Values.app.extraPorts)) }}
{{- $errors = append $errors (printf "at '/app/extraPorts': port %d is app.port, and server-side apply refuses a container that has one port twice. Leave it out. (SG027)" (int64 .Values.app.port)) }}
{{- end }}
{{- if and .Values.service.enabled (regexMatch (printf "[[,]%d[],]" (int64 .Values.service.port)) (toJson (values .Values.app.extraPorts))) }}
{{- $errors = append $errors (printf "at '/service/port': the Service would have port %d twice, since it has those of app.extraPorts too: Kubernetes refuses it. Set another service.port. (SG028)" (int64 .Values.service.port)) }}
{{- end }}
{{- if or (hasKey .Values.podSpec "affinity") (hasKey .Values.podSpec "automountServiceAccountToken") (hasKey .Values.podSpec "containers") (hasKey .Values.podSpec "imagePullSecrets") (hasKey .Values.podSpec "initContainers") (hasKey .Values.podSpec "nodeSelector") (hasKey .Values.podSpec "priorityClassName") (hasKey .Values.podSpec "securityContext") (hasKey .Values.podSpec "serviceAccountName") (hasKey .Values.podSpec "terminationGracePeriodSeconds") (hasKey .Values.podSpec "tolerations") (hasKey .Values.podSpec "topologySpreadConstraints") (hasKey .Values.podSpec "volumes") (hasKey .Values.podSpec "enableServiceLinks") (hasKey .Values.podSpec "restartPolicy") }}
{{- $errors = append $errors "at '/podSpec': a field of it is one that the chart makes, and this one would be lost: enableServiceLinks and restartPolicy never change, the others have values of their own. Set affinity, member.discovery.mode in place of automountServiceAccountToken, extraContainers in place of containers, imagePullSecrets, initContainers, nodeSelector, priorityClassName, podSecurityContext in place of securityContext, serviceAccount.name in place of serviceAccountName, availability.extraGraceSeconds in place of terminationGracePeriodSeconds, tolerations, availability.spread.extra in place of topologySpreadConstraints, volumes. (SG016)" }}
{{- end }}
{{- if and .Values.ingress.enabled (not .Values.ingress.hosts) }}
{{- $errors = append $errors "at '/ingress/hosts': the Ingress has no host, so nothing leads to your app. Add a host, such as { host: shop.example.com }. (SG007)" }}
{{- end }}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) }}
{{- $errors = append $errors "at '/httpRoute/parentRefs': the HTTPRoute belongs to no Gateway, so nothing leads to your app. Add a Gateway, such as { name: public, namespace: gateways }. (SG025)" }}
{{- end }}
{{- if and (or .Values.ingress.enabled .Values.httpRoute.enabled) (not .Values.service.enabled) }}
{{- $errors = append $errors "at '/service/enabled': the Ingress and the HTTPRoute lead to the Service of your app, which is off. Set it to true, or ingress.enabled and httpRoute.enabled to false. (SG008)" }}
{{- end }}
{{- if or (hasKey .Values.service.spec "type") (hasKey .Values.service.spec "ports") (hasKey .Values.service.spec "selector") }}
{{- $errors = append $errors "at '/service/spec': the chart makes the fields type, ports and selector of the Service, and these would be lost. Set service.type, service.port or app.extraPorts. (SG017)" }}
{{- end }}
{{- if hasKey .Values.member.maps "default" }}
{{- $errors = append $errors "at '/member/maps/default': the settings of the map default are those of member.backupCount and member.asyncBackupCount. Set member.backupCount, or use a pattern such as * for the rest. (SG003)" }}
{{- end }}
{{- if hasKey .Values.member.config "cluster-name" }}
{{- $errors = append $errors "at '/member/config': the section cluster-name of hazelcast.yaml is made by typed values, and this one would be lost. Set member.clusterName instead. (SG010)" }}
{{- end }}
{{- if hasKey .Values.member.config "network" }}
{{- $errors = append $errors "at '/member/config': the section network of hazelcast.yaml is made by typed values, and this one would be lost. Set member.port, member.discovery and member.network instead. (SG011)" }}
{{- end }}
{{- if hasKey .Values.member.config "partition-group" }}
{{- $errors = append $errors "at '/member/config': the section partition-group of hazelcast.yaml is made by typed values, and this one would be lost. Set availability.mode instead. (SG012)" }}
{{- end }}
{{- if hasKey .Values.member.config "map" }}
{{- $errors = append $errors "at '/member/config': the section map of hazelcast.yaml is made by typed values, and this one would be lost. Set member.maps instead. (SG013)" }}
{{- end }}
{{- if hasKey .Values.member.config "properties" }}
{{- $errors = append $errors "at '/member/config': the section properties of hazelcast.yaml is made by typed values, and this one would be lost. Set member.properties instead. (SG014)" }}
{{- end }}
{{- if hasKey .Values.member.config "advanced-network" }}
{{- $errors = append $errors "at '/member/config': the section advanced-network of hazelcast.yaml is made by typed values, and this one would be lost. Set member.port, member.discovery and member.network instead. (SG059)" }}
{{- end }}
{{- if hasKey .Values.member.config "hazelcast" }}
{{- $errors = append $errors "at '/member/config': its sections are put below the key hazelcast, and with a second one no member starts. Leave the key hazelcast out, and set what stands below it. (SG055)" }}
{{- end }}
{{- if or (hasKey .Values.member.network "port") (hasKey .Values.member.network "join") }}
{{- $errors = append $errors "at '/member/network': typed values make port and join, and these would be lost. Set member.port and member.discovery. (SG057)" }}
{{- end }}
{{- if and (hasKey .Values.member.network "rest-api") (not (and (kindIs "map" (get .Values.member.network "rest-api")) (eq (toString (get (get .Values.member.network "rest-api") "enabled")) "true"))) }}
{{- $errors = append $errors "at '/member/network/rest-api': probes ask the REST API of members for their health, and with this it is off: no pod gets ready. Set enabled: true beside its other settings. (SG058)" }}
{{- end }}
{{- if and (contains "\"HEALTH_CHECK\":" (toJson .Values.member.network)) (not (contains "\"HEALTH_CHECK\":{\"enabled\":true}" (toJson .Values.member.network))) (not (contains "\"HEALTH_CHECK\":{\"enabled\":\"true\"}" (toJson .Values.member.network))) }}
{{- $errors = append $errors "at '/member/network/rest-api/endpoint-groups/HEALTH_CHECK': probes ask members for their health, and with this they never answer: no pod gets ready. Leave it out, or set enabled: true and nothing else. (SG064)" }}
{{- end }}
{{- if and .Values.member.existingConfigMap (or .Values.member.maps .Values.member.network .Values.member.config .Values.member.properties) }}
{{- $errors = append $errors (printf "at '/member/existingConfigMap': members read hazelcast.yaml of the ConfigMap %s and nothing else, so member.maps, member.network, member.config and member.properties would have no effect. Set them in that hazelcast.yaml, or set this to \"\". (SG054)" .Values.member.existingConfigMap) }}
{{- end }}
{{- if hasKey .Values.member.config "license-key" }}
{{- $errors = append $errors "at '/member/config': the licence would stand in a ConfigMap, where everyone reads it. Put it in a Secret, and name that in member.extraEnv with the variable HZ_LICENSEKEY. (SG075)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "security")) (eq (toString (get (get .Values.member.config "security") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/security/enabled': Security requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG070)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "persistence")) (eq (toString (get (get .Values.member.config "persistence") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/persistence/enabled': Hot Restart requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG071)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "auditlog")) (eq (toString (get (get .Values.member.config "auditlog") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/auditlog/enabled': Auditlog requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG072)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "user-code-namespaces")) (eq (toString (get (get .Values.member.config "user-code-namespaces") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/user-code-namespaces/enabled': User Code Namespaces requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG073)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "dynamic-configuration")) (eq (toString (get (get .Values.member.config "dynamic-configuration") "persistence-enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/dynamic-configuration/persistence-enabled': Dynamic Configuration Persistence requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG074)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "hot-restart-persistence")) (eq (toString (get (get .Values.member.config "hot-restart-persistence") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/hot-restart-persistence/enabled': Hot Restart requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG076)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "tpc")) (eq (toString (get (get .Values.member.config "tpc") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/tpc/enabled': TPC requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG077)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.network "symmetric-encryption")) (eq (toString (get (get .Values.member.network "symmetric-encryption") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/network/symmetric-encryption/enabled': Symmetric Encryption requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts. Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise. (SG079)" }}
{{- end }}
{{- if and (kindIs "map" (get .Values.member.network "ssl")) (eq (toString (get (get .Values.member.network "ssl") "enabled")) "true") }}
{{- $errors = append $errors "at '/member/network/ssl/enabled': TLS requires Hazelcast Enterprise Edition, and probes ask the same port without it: no pod gets ready. Set it to false, and encrypt with a service mesh. (SG078)" }}
{{- end }}
{{- if or (hasKey .Values.member.env "HAZELCAST_CONFIG") (hasKey .Values.member.env "JAVA_OPTS") (hasKey .Values.member.env "LOGGING_LEVEL") (hasKey .Values.member.env "PROMETHEUS_PORT") (hasKey .Values.member.env "HZ_PHONE_HOME_ENABLED") (hasKey .Values.member.env "POD_NAME") (hasKey .Values.member.env "HZ_CLUSTERNAME") (hasKey .Values.member.env "HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT") (hasKey .Values.member.env "HZ_MAP_DEFAULT_BACKUPCOUNT") (hasKey .Values.member.env "HZ_NETWORK_JOIN_KUBERNETES_ENABLED") (hasKey .Values.member.env "HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE") (hasKey .Values.member.env "HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS") (hasKey .Values.member.env "HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME") (hasKey .Values.member.env "HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT") (hasKey .Values.member.env "HZ_NETWORK_PORT_AUTOINCREMENT") (hasKey .Values.member.env "HZ_NETWORK_PORT_PORT") (hasKey .Values.member.env "HZ_NETWORK_RESTAPI_ENABLED") (hasKey .Values.member.env "HZ_PARTITIONGROUP_ENABLED") (hasKey .Values.member.env "HZ_PARTITIONGROUP_GROUPTYPE") (hasKey .Values.member.env "MAX_HEAP_SIZE") }}
{{- $errors = append $errors "at '/member/env': HAZELCAST_CONFIG, JAVA_OPTS, LOGGING_LEVEL, PROMETHEUS_PORT, HZ_PHONE_HOME_ENABLED and POD_NAME are set already, and a second one would be refused or lost; HZ_CLUSTERNAME, HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT, HZ_MAP_DEFAULT_BACKUPCOUNT, HZ_NETWORK_JOIN_KUBERNETES_ENABLED, HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE, HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS, HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME, HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT, HZ_NETWORK_PORT_AUTOINCREMENT, HZ_NETWORK_PORT_PORT, HZ_NETWORK_RESTAPI_ENABLED, HZ_PARTITIONGROUP_ENABLED, HZ_PARTITIONGROUP_GROUPTYPE, MAX_HEAP_SIZE win over the configuration, and the rest of the chart would not follow them. Set member.existingConfigMap, member.javaOptions, member.loggingLevel, metrics.port, member.clusterName, member.asyncBackupCount, member.backupCount, member.discovery.mode, namespaceOverride, member.port, member.network.rest-api, availability.mode, member.heapPercent. (SG018)" }}
{{- end }}
{{- if or (contains " -Xmx" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -XX:MaxRAMPercentage=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -XX:MaxHeapSize=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -XX:MaxRAM=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -XX:-UseContainerSupport" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.config=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhz.cluster-name=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhz.clustername=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.initial.min.cluster.size=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.shutdownhook.enabled=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.shutdownhook.policy=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.graceful.shutdown.max.wait=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-dns=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-name=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.namespace=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-port=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.pod-label-name=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-label-name=" (printf " %s" (join " " .Values.member.javaOptions))) }}
{{- $errors = append $errors "at '/member/javaOptions': of -Xmx, -XX:MaxRAMPercentage=, -XX:MaxHeapSize=, -XX:MaxRAM=, -XX:-UseContainerSupport, -Dhazelcast.config=, -Dhz.cluster-name=, -Dhz.clustername=, -Dhazelcast.initial.min.cluster.size=, -Dhazelcast.shutdownhook.enabled=, -Dhazelcast.shutdownhook.policy=, -Dhazelcast.graceful.shutdown.max.wait=, -Dhazelcast.kubernetes.service-dns=, -Dhazelcast.kubernetes.service-name=, -Dhazelcast.kubernetes.namespace=, -Dhazelcast.kubernetes.service-port=, -Dhazelcast.kubernetes.pod-label-name=, -Dhazelcast.kubernetes.service-label-name= there is a typed value, and heap, grace period, discovery and app would not follow this one. Set member.heapPercent, member.existingConfigMap, member.clusterName, member.properties, member.gracefulShutdown.enabled, member.gracefulShutdown.maxWaitSeconds, member.discovery.mode, namespaceOverride, member.port. (SG019)" }}
{{- end }}
{{- if or (contains "assword=" (join " " .Values.member.javaOptions)) (contains "asswd=" (join " " .Values.member.javaOptions)) (contains "ecret=" (join " " .Values.member.javaOptions)) (contains "oken=" (join " " .Values.member.javaOptions)) (contains "icense.key=" (join " " .Values.member.javaOptions)) }}
{{- $errors = append $errors "at '/member/javaOptions': an option looks like a secret, which everyone would read in the pod and in the log of its start. Put it in a Secret, and name that in member.extraEnv with a variable HZ_… that Hazelcast reads as a setting. (SG023)" }}
{{- end }}
{{- if or (hasKey .Values.member.probes.startup "httpGet") (hasKey .Values.member.probes.startup "tcpSocket") (hasKey .Values.member.probes.startup "exec") (hasKey .Values.member.probes.startup "grpc") (hasKey .Values.member.probes.readiness "httpGet") (hasKey .Values.member.probes.readiness "tcpSocket") (hasKey .Values.member.probes.readiness "exec") (hasKey .Values.member.probes.readiness "grpc") (hasKey .Values.member.probes.liveness "httpGet") (hasKey .Values.member.probes.liveness "tcpSocket") (hasKey .Values.member.probes.liveness "exec") (hasKey .Values.member.probes.liveness "grpc") }}
{{- $errors = append $errors "at '/member/probes': the handler of the member's probes is the chart's: httpGet would be lost, and Kubernetes refuses a probe with a second one. Set numbers only, such as periodSeconds. (SG053)" }}
{{- end }}
{{- if gt (add (int64 .Values.member.backupCount) (int64 .Values.member.asyncBackupCount)) 6 }}
{{- $errors = append $errors (printf "at '/member/backupCount': %d copies and %d asynchronous ones are more than the 6 that Hazelcast allows, so no member would start. Set member.backupCount and member.asyncBackupCount to 6 or less together. (SG043)" (int64 .Values.member.backupCount) (int64 .Values.member.asyncBackupCount)) }}
{{- end }}
{{- if or (hasKey .Values.member.properties "hazelcast.shutdownhook.enabled") (hasKey .Values.member.properties "hazelcast.shutdownhook.policy") (hasKey .Values.member.properties "hazelcast.graceful.shutdown.max.wait") (hasKey .Values.member.properties "hazelcast.kubernetes.service-dns") (hasKey .Values.member.properties "hazelcast.kubernetes.service-name") (hasKey .Values.member.properties "hazelcast.kubernetes.namespace") (hasKey .Values.member.properties "hazelcast.kubernetes.service-port") (hasKey .Values.member.properties "hazelcast.kubernetes.pod-label-name") (hasKey .Values.member.properties "hazelcast.kubernetes.service-label-name") }}
{{- $errors = append $errors "at '/member/properties': a property of it is one that a typed value makes: hazelcast.shutdownhook.*, hazelcast.graceful.shutdown.max.wait or hazelcast.kubernetes.*. Set member.gracefulShutdown.enabled, member.gracefulShutdown.maxWaitSeconds, member.discovery.mode, namespaceOverride, member.port. (SG049)" }}
{{- end }}
{{- if lt (int64 .Values.autoscaling.maxReplicas) (int64 .Values.autoscaling.minReplicas) }}
{{- $errors = append $errors (printf "at '/autoscaling/maxReplicas': %d pods at most are fewer than %d at least. Set it to autoscaling.minReplicas or more. (SG009)" (int64 .Values.autoscaling.maxReplicas) (int64 .Values.autoscaling.minReplicas)) }}
{{- end }}
{{- if and (ne .Values.member.discovery.mode "kubernetes") (ne .Values.availability.mode "none") }}
{{- $errors = append $errors (printf "at '/member/discovery/mode': with DNS members do not know where they run, so the %s mode would be without effect, and both copies of an entry could be in one place. Set it to kubernetes, or availability.mode to none. (SG022)" .Values.availability.mode) }}
{{- end }}
{{- if include "sidecar-grid.mapsWithTooManyCopies" . }}
{{- $errors = append $errors (printf "at '/member/maps': map %s has more than the 6 copies that Hazelcast allows, asynchronous ones and those of member.backupCount and member.asyncBackupCount included, so no member would start. Set backupCount and asyncBackupCount of the map to 6 or less together. (SG088)" (include "sidecar-grid.mapsWithTooManyCopies" .)) }}
{{- end }}
{{- if and (eq .Values.availability.mode "zone") (ne (int64 .Values.availability.zones) 0) (le (int64 .Values.availability.zones) (int64 .Values.member.backupCount)) }}
{{- $errors = append $errors (printf "at '/availability/zones': %d zones have no room for an entry and %d copies of it in zones of their own, so the loss of a zone would lose entries. Set availability.mode to node, or a smaller member.backupCount. (SG030)" (int64 .Values.availability.zones) (int64 .Values.member.backupCount)) }}
{{- end }}
{{- if and (ne .Values.availability.mode "none") (ne (int64 .Values.availability.nodes) 0) (le (int64 .Values.availability.nodes) (int64 .Values.member.backupCount)) }}
{{- $errors = append $errors (printf "at '/availability/nodes': %d nodes have no room for an entry and %d copies of it on nodes of their own, so the loss of a node would lose entries. Set availability.mode to none, or a smaller member.backupCount. (SG031)" (int64 .Values.availability.nodes) (int64 .Values.member.backupCount)) }}
{{- end }}
{{- if and .Values.metrics.enabled (or (eq (int64 .Values.metrics.port) (int64 .Values.app.port)) (eq (int64 .Values.metrics.port) (int64 .Values.member.port)) (regexMatch (printf "[[,]%d[],]" (int64 .Values.metrics.port)) (toJson (values .Values.app.extraPorts)))) }}
{{- $errors = append $errors (printf "at '/metrics/port': port %d of the pod is your app's or the member's already. Set another metrics.port. (SG060)" (int64 .Values.metrics.port)) }}
{{- end }}
{{- if and (not .Values.metrics.enabled) (or .Values.metrics.podMonitor.enabled .Values.metrics.serviceMonitor.enabled .Values.metrics.prometheusRule.enabled .Values.metrics.dashboard.enabled) }}
{{- $errors = append $errors "at '/metrics/enabled': a monitor, the alerts or the dashboard are on, but members tell no metrics. Set it to true, or metrics.podMonitor, metrics.serviceMonitor, metrics.prometheusRule and metrics.dashboard to enabled: false. (SG061)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (not (regexMatch "^/." .Values.sidekick.healthPath)) }}
{{- $errors = append $errors "at '/sidekick/healthPath': sidekick would ask / for health, which MinIO never answers with 200: no server would ever be up. Set it, such as to /minio/health/ready. (SK001)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.readHealthPath (le (add (len .Values.sidekick.sites) (min (len .Values.sidekick.statefulSetSite.names) 1)) 1) }}
{{- $errors = append $errors "at '/sidekick/readHealthPath': it is the health path of the last of several sites: with one site, healthPath would never be asked. Leave it empty, or add the site to read from when the others are down. (SK002)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.healthDuration (ne (regexMatch "[a-z]" .Values.sidekick.healthDuration) (semverCompare ">=2.0.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthDuration': sidekick %s does not take %s: it would print its help, and end as if all was well. Write a duration such as 5s; before v2.0.0, a whole number of seconds. (SK003)" (include "sidecar-grid.sidekickVersion" .) .Values.sidekick.healthDuration) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.healthDuration (not (regexMatch "[1-9]" .Values.sidekick.healthDuration)) }}
{{- $errors = append $errors (printf "at '/sidekick/healthDuration': %s is no time at all: sidekick would crash at its second check. Set a longer time, or leave it empty. (SK004)" .Values.sidekick.healthDuration) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.healthTimeout (not (regexMatch "[1-9]" .Values.sidekick.healthTimeout)) }}
{{- $errors = append $errors (printf "at '/sidekick/healthTimeout': %s is no time at all: every check would fail at once, and no server would ever be up. Set a longer time, or leave it empty. (SK005)" .Values.sidekick.healthTimeout) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.dnsTtl (not (regexMatch "[1-9]" .Values.sidekick.dnsTtl)) }}
{{- $errors = append $errors (printf "at '/sidekick/dnsTtl': %s is no time at all: sidekick would crash at its start. Set a longer time, or leave it empty. (SK006)" .Values.sidekick.dnsTtl) }}
{{- end }}
{{- if and .Values.sidekick.enabled (eq (add (len .Values.sidekick.sites) (min (len .Values.sidekick.statefulSetSite.names) 1)) 0) }}
{{- $errors = append $errors "at '/sidekick/sites': there is no site, so sidekick would print its help and end. Add one, such as http://minio-{0...3}.minio-hl:9000, or set sidekick.statefulSetSite.names. (SK010)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickReversedRange" .) "") }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s is a range that ends before it starts. Write the smaller number first. (SK011)" (include "sidecar-grid.sidekickReversedRange" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickMixedPools" .) "") }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s has pools with a range and pools without, of which sidekick would read no range. Write a single server as a range, too, such as {5...5}. (SK012)" (include "sidecar-grid.sidekickMixedPools" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickMixedSchemes" .) "") }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s has pools of http and of https. Give all pools of a site one scheme; another site may have another. (SK013)" (include "sidecar-grid.sidekickMixedSchemes" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickLongName" .) "") }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s is longer than a name of 253 characters or a label of 63. Use a shorter name of the host. (SK014)" (include "sidecar-grid.sidekickLongName" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (include "sidecar-grid.sidekickWrongAddress" .) "") }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s is no IPv6 address. Write it as [2001:db8::1]. (SK015)" (include "sidecar-grid.sidekickWrongAddress" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.statefulSetSite.names (not .Values.sidekick.statefulSetSite.service) }}
{{- $errors = append $errors "at '/sidekick/statefulSetSite/service': pods of a StatefulSet have names only through a headless Service, which is not given. Set it to the serviceName of the StatefulSets. (SK016)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.rrDnsMode (regexMatch "[,{]" (include "sidecar-grid.sidekickSites" .)) }}
{{- $errors = append $errors (printf "at '/sidekick/rrDnsMode': it has no effect on a site of several servers: %s. Write each site as one name, or set it to false. (SK022)" (include "sidecar-grid.sidekickSites" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (or (not (empty (include "sidecar-grid.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.cert))) (or (not (empty (include "sidecar-grid.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.key)))) }}
{{- $errors = append $errors "at '/sidekick/tls': of cert and key one is given without the other: sidekick would say nothing, and serve plain HTTP. Set both, or serverSecret alone, or none. (SK030)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (and (include "sidecar-grid.sidekickServerSecret" .) (or .Values.sidekick.tls.cert .Values.sidekick.tls.key)) (and (include "sidecar-grid.sidekickClientSecret" .) (or .Values.sidekick.tls.clientCert .Values.sidekick.tls.clientKey)) (and .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert)) }}
{{- $errors = append $errors "at '/sidekick/tls': a certificate or its key is given twice, as a Secret and as a file. Keep the Secrets and certificates, or the files in their place. (SK031)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (or (not (empty (include "sidecar-grid.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientCert))) (or (not (empty (include "sidecar-grid.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientKey)))) }}
{{- $errors = append $errors "at '/sidekick/tls': of clientCert and clientKey one is given without the other, with which sidekick does not start. Set both, or clientSecret alone, or none. (SK032)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert (include "sidecar-grid.sidekickClientSecret" .) .Values.sidekick.tls.clientCert .Values.sidekick.tls.clientKey) (not (contains "https://" (include "sidecar-grid.sidekickSites" .))) }}
{{- $errors = append $errors "at '/sidekick/tls': no site is of https, so the certificates for servers would never be used, and requests go in the clear. Write the sites with https://, or leave caSecret, clientSecret and their files empty. (SK033)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.autoTlsHost (or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.cert) }}
{{- $errors = append $errors "at '/sidekick/autoTlsHost': there is a certificate already, so none would be made. Leave it empty, or the certificate. (SK036)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.keyPasswordSecret.name (not (include "sidecar-grid.sidekickServerSecret" .)) (not .Values.sidekick.tls.key) }}
{{- $errors = append $errors "at '/sidekick/tls/keyPasswordSecret': there is a password, and no key that it opens. Set tls.serverSecret, or leave it empty. (SK039)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.serverCertificate.enabled (not .Values.sidekick.tls.serverCertificate.issuerRef.name) }}
{{- $errors = append $errors "at '/sidekick/tls/serverCertificate/issuerRef/name': nobody would sign the certificate, and pods would wait for its Secret for ever. Set it to the name of an Issuer, or of a ClusterIssuer with issuerRef.kind. (SK041)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.clientCertificate.enabled (not .Values.sidekick.tls.clientCertificate.issuerRef.name) }}
{{- $errors = append $errors "at '/sidekick/tls/clientCertificate/issuerRef/name': nobody would sign the certificate, and pods would wait for its Secret for ever. Set it to the name of an Issuer, or of a ClusterIssuer with issuerRef.kind. (SK042)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.serverCertificate.enabled .Values.sidekick.tls.serverSecret }}
{{- $errors = append $errors "at '/sidekick/tls/serverSecret': the Secret would not be used, since tls.serverCertificate makes another one. Leave it empty, or set tls.serverCertificate.enabled to false. (SK043)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.clientCertificate.enabled .Values.sidekick.tls.clientSecret }}
{{- $errors = append $errors "at '/sidekick/tls/clientSecret': the Secret would not be used, since tls.clientCertificate makes another one. Leave it empty, or set tls.clientCertificate.enabled to false. (SK044)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (or .Values.sidekick.errors .Values.sidekick.debug .Values.sidekick.statusCode) (or (not .Values.sidekick.trace) .Values.sidekick.quiet) }}
{{- $errors = append $errors "at '/sidekick/trace': errors, statusCode and debug say which requests are traced and how, but none is traced. Set it to all or application, and quiet to false. (SK051)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.pprof (not (regexMatch "^(127[.0-9]*|localhost|\\[::1\\]):" .Values.sidekick.pprof)) }}
{{- $errors = append $errors (printf "at '/sidekick/pprof': whoever reaches %s reads sidekick's memory, without a password. Set it to 127.0.0.1:6060, which kubectl port-forward reaches. (SK052)" .Values.sidekick.pprof) }}
{{- end }}
{{- if and .Values.sidekick.enabled (hasKey .Values.sidekick.env "SIDEKICK_KEY_PASSWORD") }}
{{- $errors = append $errors "at '/sidekick/env': SIDEKICK_KEY_PASSWORD is set by tls.keyPasswordSecret, which takes it from a Secret only. Set sidekick.tls.keyPasswordSecret. (SK054)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (eq .Values.sidekick.listen "loopback") (or .Values.sidekick.probes.startup .Values.sidekick.probes.readiness .Values.sidekick.probes.liveness) }}
{{- $errors = append $errors "at '/sidekick/probes': kubelet cannot reach a sidekick that listens on loopback, and the image has no program that could ask in its place: there are no probes that these numbers would be of. Leave them empty, or set sidekick.listen to all. (SK060)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (eq .Values.sidekick.listen "loopback") .Values.sidekick.podMonitor.enabled }}
{{- $errors = append $errors "at '/sidekick/podMonitor/enabled': Prometheus cannot reach a sidekick that listens on loopback. Set it to false, or sidekick.listen to all. (SK061)" }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.image.digest (not .Values.sidekick.version) }}
{{- $errors = append $errors "at '/sidekick/version': the image is named by its digest, which does not tell the version, and so not which options it has. Set it to the version in the image, such as v7.1.2. (SK070)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (not (regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$" (default .Values.sidekick.image.tag .Values.sidekick.version))) }}
{{- $errors = append $errors (printf "at '/sidekick/version': \"%s\" is no version of sidekick, so nobody knows which options the image has. Set it to the version in the image, such as v7.1.2. (SK071)" (default .Values.sidekick.image.tag .Values.sidekick.version)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (not (semverCompare ">=0.4.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/image/tag': sidekick %s spreads requests over all its arguments, of whatever site. Use v0.4.0 or later. (SK072)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.cache.endpoint (semverCompare ">=3.0.0-0" (include "sidecar-grid.sidekickVersion" .)) }}
{{- $errors = append $errors (printf "at '/sidekick/cache/endpoint': sidekick %s has no cache: it was taken out with v3.0.0. Leave it empty. (SK080)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.cache.endpoint (not .Values.sidekick.cache.existingSecret) }}
{{- $errors = append $errors "at '/sidekick/cache/existingSecret': the cache needs an access key, a secret key and a bucket, without which sidekick ends and prints those that it has. Set it to a Secret that holds all three. (SK082)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (hasKey .Values.sidekick.env "SIDEKICK_CACHE_ENDPOINT") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_ACCESS_KEY") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_SECRET_KEY") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_BUCKET") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_MIN_SIZE") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_HEALTH_DURATION")) }}
{{- $errors = append $errors "at '/sidekick/env': the cache's variables are set by sidekick.cache, which takes keys from a Secret only. Set sidekick.cache and its existingSecret. (SK083)" }}
{{- end }}
{{- if and .Values.sidekick.enabled (ne (int64 .Values.sidekick.healthPort) 0) (not (semverCompare ">=0.4.1-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthPort': sidekick %s has no --health-port: it would print its help, and end as if all was well. Leave it unset, or use v0.4.1 or later. (SK101)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.readHealthPath (not (semverCompare ">=0.5.8-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/readHealthPath': sidekick %s has no --read-health-path: it would print its help, and end as if all was well. Leave it unset, or use v0.5.8 or later. (SK102)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.pprof (not (semverCompare ">=2.0.4-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/pprof': sidekick %s has no --pprof: it would print its help, and end as if all was well. Leave it unset, or use v2.0.4 or later. (SK103)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.trace (not (semverCompare ">=0.5.6-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/trace': sidekick %s has no --trace, or takes it for something else. Leave it unset, or use v0.5.6 or later. (SK104)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.dnsTtl (not (semverCompare ">=3.0.4-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/dnsTtl': sidekick %s has no --dns-ttl: it would print its help, and end as if all was well. Leave it unset, or use v3.0.4 or later. (SK105)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.errors (not (semverCompare ">=4.0.3-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/errors': sidekick %s has no --errors: it would print its help, and end as if all was well. Leave it unset, or use v4.0.3 or later. (SK106)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.statusCode (not (semverCompare ">=4.0.3-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/statusCode': sidekick %s has no --status-code: it would print its help, and end as if all was well. Leave it unset, or use v4.0.3 or later. (SK107)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.hostBalance (not (semverCompare ">=4.0.5-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/hostBalance': sidekick %s has no --host-balance: it would print its help, and end as if all was well. Leave it unset, or use v4.0.5 or later. (SK108)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.healthTimeout (not (semverCompare ">=6.0.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthTimeout': sidekick %s has no --health-timeout: it would print its help, and end as if all was well. Leave it unset, or use v6.0.0 or later. (SK109)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.rrDnsMode (not (semverCompare ">=7.0.1-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/rrDnsMode': sidekick %s has no --rr-dns-mode: it would print its help, and end as if all was well. Leave it unset, or use v7.0.1 or later. (SK110)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tlsMax (not (semverCompare ">=7.0.1-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tlsMax': sidekick %s has no --tls-max: it would print its help, and end as if all was well. Leave it unset, or use v7.0.1 or later. (SK111)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.autoTlsHost (not (semverCompare ">=7.0.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/autoTlsHost': sidekick %s has no --auto-tls-host: it would print its help, and end as if all was well. Leave it unset, or use v7.0.2 or later. (SK112)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.healthOptimistic (not (semverCompare ">=7.0.5-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthOptimistic': sidekick %s has no --health-optimistic: it would print its help, and end as if all was well. Leave it unset, or use v7.0.5 or later. (SK113)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert) (not (semverCompare ">=0.5.0-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/cacert': sidekick %s has no --cacert: it would print its help, and end as if all was well. Leave it unset, or use v0.5.0 or later. (SK114)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (include "sidecar-grid.sidekickClientSecret" .) .Values.sidekick.tls.clientCert) (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/clientCert': sidekick %s has no --client-cert: it would print its help, and end as if all was well. Leave it unset, or use v0.5.2 or later. (SK115)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (include "sidecar-grid.sidekickClientSecret" .) .Values.sidekick.tls.clientKey) (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/clientKey': sidekick %s has no --client-key: it would print its help, and end as if all was well. Leave it unset, or use v0.5.2 or later. (SK116)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.cert) (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/cert': sidekick %s has no --cert, or takes it for something else. Leave it unset, or use v0.5.2 or later. (SK117)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (include "sidecar-grid.sidekickServerSecret" .) .Values.sidekick.tls.key) (not (semverCompare ">=0.5.2-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/key': sidekick %s has no --key, or takes it for something else. Leave it unset, or use v0.5.2 or later. (SK118)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled .Values.sidekick.tls.keyPasswordSecret.name (not (semverCompare ">=7.0.8-0" (include "sidecar-grid.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/keyPasswordSecret': sidekick %s has no --key-password: it would print its help, and end as if all was well. Leave it unset, or use v7.0.8 or later. (SK119)" (include "sidecar-grid.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (eq (int64 .Values.sidekick.port) (int64 .Values.app.port)) (eq (int64 .Values.sidekick.port) (ternary (int64 .Values.member.port) (int64 .Values.app.port) (ne .Values.topology "client-server"))) (eq (int64 .Values.sidekick.port) (ternary (int64 .Values.metrics.port) (int64 .Values.app.port) (and (ne .Values.topology "client-server") .Values.metrics.enabled))) (has (toString (int64 .Values.sidekick.port)) (toStrings (values .Values.app.extraPorts)))) }}
{{- $errors = append $errors (printf "at '/sidekick/port': port %d of the pod is that of another container already: one of both would not start. Set another port of sidekick, or of the other container. (SK065)" (int64 .Values.sidekick.port)) }}
{{- end }}
{{- if and .Values.sidekick.enabled (or (hasKey .Values.app.env "AWS_ENDPOINT_URL_S3") (hasKey .Values.app.env "AWS_REGION") (hasKey .Values.app.env "AWS_DEFAULT_REGION") (hasKey .Values.app.env "AWS_CA_BUNDLE")) }}
{{- $errors = append $errors "at '/app/env': AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_DEFAULT_REGION, AWS_CA_BUNDLE lead your app to sidekick, and are set already. Set sidekick.client, or leave them out. (SK068)" }}
{{- end }}
{{- if and .Values.managementCenter.enabled (eq (int64 .Values.managementCenter.port) (int64 .Values.managementCenter.healthPort)) }}
{{- $errors = append $errors (printf "at '/managementCenter/healthPort': Management Center would listen twice on port %d, and not start. Set another managementCenter.healthPort or managementCenter.port. (MC001)" (int64 .Values.managementCenter.healthPort)) }}
{{- end }}
{{- if and .Values.managementCenter.enabled (or .Values.managementCenter.ingress.enabled (ne .Values.managementCenter.service.type "ClusterIP")) (not .Values.managementCenter.adminSecret.name) (not .Values.managementCenter.persistence.enabled) (not (hasKey .Values.managementCenter.env "MC_INIT_SCRIPT")) }}
{{- $errors = append $errors "at '/managementCenter/adminSecret/name': Management Center can be reached from outside the cluster and has no account: whoever comes first becomes its administrator, again after each restart of the pod. Name a Secret with the account, or set managementCenter.service.type to ClusterIP and managementCenter.ingress.enabled to false. (MC002)" }}
{{- end }}
{{- if or (hasKey .Values.managementCenter.env "JAVA_OPTS") (hasKey .Values.managementCenter.env "MC_ADMIN_PASSWORD") (hasKey .Values.managementCenter.env "MC_ADMIN_USER") (hasKey .Values.managementCenter.env "MC_CONTEXT_PATH") (hasKey .Values.managementCenter.env "MC_HEALTH_CHECK_PORT") (hasKey .Values.managementCenter.env "MC_HTTP_PORT") (hasKey .Values.managementCenter.env "MC_LICENSE") (hasKey .Values.managementCenter.env "CONTAINER_SUPPORT") (hasKey .Values.managementCenter.env "MC_INIT_CMD") }}
{{- $errors = append $errors "at '/managementCenter/env': JAVA_OPTS, MC_ADMIN_PASSWORD, MC_ADMIN_USER, MC_CONTEXT_PATH, MC_HEALTH_CHECK_PORT, MC_HTTP_PORT, MC_LICENSE, CONTAINER_SUPPORT and MC_INIT_CMD are set already, and a second one would be refused or lost. Set managementCenter.javaOptions, managementCenter.adminSecret, managementCenter.contextPath, managementCenter.healthPort, managementCenter.port, managementCenter.licenseSecret, or name a script of yours in MC_INIT_SCRIPT. (MC005)" }}
{{- end }}
{{- if and (not .Values.managementCenter.persistence.enabled) .Values.managementCenter.persistence.existingClaim }}
{{- $errors = append $errors (printf "at '/managementCenter/persistence/existingClaim': the claim %s would not be used, and accounts and settings would end with the pod. Set managementCenter.persistence.enabled to true, or take the claim out. (MC006)" .Values.managementCenter.persistence.existingClaim) }}
{{- end }}
{{- if and .Values.managementCenter.enabled .Values.managementCenter.ingress.enabled (not .Values.managementCenter.ingress.hosts) }}
{{- $errors = append $errors "at '/managementCenter/ingress/hosts': the Ingress has no host, so nothing leads to Management Center. Add a host, such as { host: grid.example.com }. (MC007)" }}
{{- end }}
{{- if or (contains " -Xmx" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -XX:MaxRAMPercentage=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -XX:MaxHeapSize=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -Dhazelcast.mc.http.port=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -Dhazelcast.mc.healthCheck." (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -Dhazelcast.mc.contextPath=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) }}
{{- $errors = append $errors "at '/managementCenter/javaOptions': of -Xmx, -XX:MaxRAMPercentage=, -XX:MaxHeapSize=, -Dhazelcast.mc.http.port=, -Dhazelcast.mc.healthCheck., -Dhazelcast.mc.contextPath= there is a typed value, and the Service, the probes and the heap would not follow this one. Set managementCenter.heapPercent, managementCenter.port, managementCenter.healthPort, managementCenter.contextPath. (MC008)" }}
{{- end }}
{{- if or (contains "assword=" (join " " .Values.managementCenter.javaOptions)) (contains ".pass=" (join " " .Values.managementCenter.javaOptions)) (contains "mc.license=" (join " " .Values.managementCenter.javaOptions)) }}
{{- $errors = append $errors "at '/managementCenter/javaOptions': an option looks like a secret, which everyone would read in the pod and in the log of its start. Put it in a Secret, and name that in managementCenter.licenseSecret or, with a variable such as MC_LDAP_SSL_KEY_STORE_PASSWORD, in managementCenter.extraEnv. (MC009)" }}
{{- end }}
{{- if $errors }}
{{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
