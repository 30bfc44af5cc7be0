{{- /* Refuses values that would lose data or not run. */}}
{{- define "sidecar-grid.validate" -}}
{{- $errors := list }}
{{- if not .Values.app.image.repository }}
{{- $errors = append $errors "at '/app/image/repository': there is no image of your app, so no pod can run: set it to the repository of your image, such as ghcr.io/acme/shop (SG001)" }}
{{- end }}
{{- if not (or (not .Values.app.image.repository) .Values.app.image.tag .Values.app.image.digest) }}
{{- $errors = append $errors (printf "at '/app/image/tag': the image %s has neither tag nor digest: set app.image.tag or app.image.digest (SG002)" .Values.app.image.repository) }}
{{- end }}
{{- if or (hasKey .Values.app.extraPorts "http") (hasKey .Values.app.extraPorts "hazelcast") (hasKey .Values.app.extraPorts "hz-metrics") }}
{{- $errors = append $errors "at '/app/extraPorts': http is the name of app.port, hazelcast that of the member, and hz-metrics that of its metrics: give the port another name (SG004)" }}
{{- end }}
{{- if or (hasKey .Values.app.env "HAZELCAST_ADDRESS") (hasKey .Values.app.env "HAZELCAST_CLUSTER_NAME") }}
{{- $errors = append $errors "at '/app/env': HAZELCAST_ADDRESS and HAZELCAST_CLUSTER_NAME tell your app where the grid is, and are set already: set member.port or member.clusterName, or use variables of other names (SG005)" }}
{{- end }}
{{- if not (or (not (eq .Values.topology "embedded")) (not (or (hasKey .Values.app.env "HZ_PHONE_HOME_ENABLED") (hasKey .Values.app.env "POD_NAME") (hasKey .Values.app.env "JAVA_TOOL_OPTIONS")))) }}
{{- $errors = append $errors "at '/app/env': HZ_PHONE_HOME_ENABLED, POD_NAME, JAVA_TOOL_OPTIONS make your app a member that finds the others, and are set already: set member.javaOptions or member.properties (SG015)" }}
{{- end }}
{{- if not (or (eq .Values.topology "client-server") (not (or (eq (int64 .Values.app.port) (int64 .Values.member.port)) (regexMatch (printf "[[,]%d[],]" (int64 .Values.member.port)) (toJson (values .Values.app.extraPorts)))))) }}
{{- $errors = append $errors (printf "at '/member/port': your app and the member would both listen on port %d of the pod: set another member.port, app.port or app.extraPorts (SG006)" (int64 .Values.member.port)) }}
{{- end }}
{{- if regexMatch (printf "[[,]%d[],]" (int64 .Values.app.port)) (toJson (values .Values.app.extraPorts)) }}
{{- $errors = append $errors (printf "at '/app/extraPorts': port %d is app.port, and server-side apply refuses a container that has one port twice: leave it out (SG027)" (int64 .Values.app.port)) }}
{{- end }}
{{- if and .Values.service.enabled (regexMatch (printf "[[,]%d[],]" (int64 .Values.service.port)) (toJson (values .Values.app.extraPorts))) }}
{{- $errors = append $errors (printf "at '/service/port': the Service would have port %d twice, since it has those of app.extraPorts too: Kubernetes refuses it: set another service.port (SG028)" (int64 .Values.service.port)) }}
{{- end }}
{{- if or (hasKey .Values.podSpec "affinity") (hasKey .Values.podSpec "automountServiceAccountToken") (hasKey .Values.podSpec "containers") (hasKey .Values.podSpec "imagePullSecrets") (hasKey .Values.podSpec "initContainers") (hasKey .Values.podSpec "nodeSelector") (hasKey .Values.podSpec "priorityClassName") (hasKey .Values.podSpec "securityContext") (hasKey .Values.podSpec "serviceAccountName") (hasKey .Values.podSpec "terminationGracePeriodSeconds") (hasKey .Values.podSpec "tolerations") (hasKey .Values.podSpec "topologySpreadConstraints") (hasKey .Values.podSpec "volumes") (hasKey .Values.podSpec "enableServiceLinks") (hasKey .Values.podSpec "restartPolicy") }}
{{- $errors = append $errors "at '/podSpec': a field of it is one that the chart makes, and this one would be lost: enableServiceLinks and restartPolicy never change, the others have values of their own: set affinity, member.discovery.mode in place of automountServiceAccountToken, extraContainers in place of containers, imagePullSecrets, initContainers, nodeSelector, priorityClassName, podSecurityContext in place of securityContext, serviceAccount.name in place of serviceAccountName, availability.extraGraceSeconds in place of terminationGracePeriodSeconds, tolerations, availability.spread.extra in place of topologySpreadConstraints, volumes (SG016)" }}
{{- end }}
{{- if not (or (not .Values.ingress.enabled) .Values.ingress.hosts) }}
{{- $errors = append $errors "at '/ingress/hosts': the Ingress has no host, so nothing leads to your app: add a host, such as { host: shop.example.com } (SG007)" }}
{{- end }}
{{- if not (or (not .Values.httpRoute.enabled) .Values.httpRoute.parentRefs) }}
{{- $errors = append $errors "at '/httpRoute/parentRefs': the HTTPRoute belongs to no Gateway, so nothing leads to your app: add a Gateway, such as { name: public, namespace: gateways } (SG025)" }}
{{- end }}
{{- if not (or (not (or .Values.ingress.enabled .Values.httpRoute.enabled)) .Values.service.enabled) }}
{{- $errors = append $errors "at '/service/enabled': the Ingress and the HTTPRoute lead to the Service of your app, which is off: set it to true, or ingress.enabled and httpRoute.enabled to false (SG008)" }}
{{- end }}
{{- if or (hasKey .Values.service.spec "type") (hasKey .Values.service.spec "ports") (hasKey .Values.service.spec "selector") }}
{{- $errors = append $errors "at '/service/spec': the chart makes the fields type, ports and selector of the Service, and these would be lost: set service.type, service.port or app.extraPorts (SG017)" }}
{{- end }}
{{- if hasKey .Values.member.maps "default" }}
{{- $errors = append $errors "at '/member/maps/default': the settings of the map default are those of member.backupCount and member.asyncBackupCount: set member.backupCount, or use a pattern such as * for the rest (SG003)" }}
{{- end }}
{{- if hasKey .Values.member.config "cluster-name" }}
{{- $errors = append $errors "at '/member/config': the section cluster-name of hazelcast.yaml is made by typed values, and this one would be lost: set member.clusterName instead (SG010)" }}
{{- end }}
{{- if hasKey .Values.member.config "network" }}
{{- $errors = append $errors "at '/member/config': the section network of hazelcast.yaml is made by typed values, and this one would be lost: set member.port, member.discovery and member.network instead (SG011)" }}
{{- end }}
{{- if hasKey .Values.member.config "partition-group" }}
{{- $errors = append $errors "at '/member/config': the section partition-group of hazelcast.yaml is made by typed values, and this one would be lost: set availability.mode instead (SG012)" }}
{{- end }}
{{- if hasKey .Values.member.config "map" }}
{{- $errors = append $errors "at '/member/config': the section map of hazelcast.yaml is made by typed values, and this one would be lost: set member.maps instead (SG013)" }}
{{- end }}
{{- if hasKey .Values.member.config "properties" }}
{{- $errors = append $errors "at '/member/config': the section properties of hazelcast.yaml is made by typed values, and this one would be lost: set member.properties instead (SG014)" }}
{{- end }}
{{- if hasKey .Values.member.config "advanced-network" }}
{{- $errors = append $errors "at '/member/config': the section advanced-network of hazelcast.yaml is made by typed values, and this one would be lost: set member.port, member.discovery and member.network instead (SG059)" }}
{{- end }}
{{- if hasKey .Values.member.config "hazelcast" }}
{{- $errors = append $errors "at '/member/config': its sections are put below the key hazelcast, and with a second one no member starts: leave the key hazelcast out, and set what stands below it (SG055)" }}
{{- end }}
{{- if or (hasKey .Values.member.network "port") (hasKey .Values.member.network "join") }}
{{- $errors = append $errors "at '/member/network': typed values make port and join, and these would be lost: set member.port and member.discovery (SG057)" }}
{{- end }}
{{- if not (or (not (hasKey .Values.member.network "rest-api")) (and (kindIs "map" (get .Values.member.network "rest-api")) (eq (toString (get (get .Values.member.network "rest-api") "enabled")) "true"))) }}
{{- $errors = append $errors "at '/member/network/rest-api': probes ask the REST API of members for their health, and with this it is off: no pod gets ready: set enabled: true beside its other settings (SG058)" }}
{{- end }}
{{- if and .Values.member.existingConfigMap (or .Values.member.maps .Values.member.network .Values.member.config .Values.member.properties) }}
{{- $errors = append $errors (printf "at '/member/existingConfigMap': members read hazelcast.yaml of the ConfigMap %s and nothing else, so member.maps, member.network, member.config and member.properties would have no effect: set them in that hazelcast.yaml, or set this to \"\" (SG054)" .Values.member.existingConfigMap) }}
{{- end }}
{{- if hasKey .Values.member.config "license-key" }}
{{- $errors = append $errors "at '/member/config': the licence would stand in a ConfigMap, where everyone reads it: put it in a Secret, and name that in member.extraEnv with the variable HZ_LICENSEKEY (SG075)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "security")) (eq (toString (get (get .Values.member.config "security") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/security/enabled': Security requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG070)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "persistence")) (eq (toString (get (get .Values.member.config "persistence") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/persistence/enabled': Hot Restart requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG071)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "auditlog")) (eq (toString (get (get .Values.member.config "auditlog") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/auditlog/enabled': Auditlog requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG072)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "user-code-namespaces")) (eq (toString (get (get .Values.member.config "user-code-namespaces") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/user-code-namespaces/enabled': User Code Namespaces requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG073)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "dynamic-configuration")) (eq (toString (get (get .Values.member.config "dynamic-configuration") "persistence-enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/dynamic-configuration/persistence-enabled': Dynamic Configuration Persistence requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG074)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "hot-restart-persistence")) (eq (toString (get (get .Values.member.config "hot-restart-persistence") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/hot-restart-persistence/enabled': Hot Restart requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG076)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.config "tpc")) (eq (toString (get (get .Values.member.config "tpc") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/config/tpc/enabled': TPC requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG077)" }}
{{- end }}
{{- if and (ne .Values.topology "embedded") (hasSuffix "hazelcast/hazelcast" .Values.member.image.repository) (and (kindIs "map" (get .Values.member.network "symmetric-encryption")) (eq (toString (get (get .Values.member.network "symmetric-encryption") "enabled")) "true")) }}
{{- $errors = append $errors "at '/member/network/symmetric-encryption/enabled': Symmetric Encryption requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts: set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise (SG079)" }}
{{- end }}
{{- if and (kindIs "map" (get .Values.member.network "ssl")) (eq (toString (get (get .Values.member.network "ssl") "enabled")) "true") }}
{{- $errors = append $errors "at '/member/network/ssl/enabled': TLS requires Hazelcast Enterprise Edition, and probes ask the same port without it: no pod gets ready: set it to false, and encrypt with a service mesh (SG078)" }}
{{- end }}
{{- if or (hasKey .Values.member.env "HAZELCAST_CONFIG") (hasKey .Values.member.env "JAVA_OPTS") (hasKey .Values.member.env "LOGGING_LEVEL") (hasKey .Values.member.env "PROMETHEUS_PORT") (hasKey .Values.member.env "HZ_PHONE_HOME_ENABLED") (hasKey .Values.member.env "POD_NAME") (hasKey .Values.member.env "HZ_CLUSTERNAME") (hasKey .Values.member.env "HZ_MAP_DEFAULT_BACKUPCOUNT") (hasKey .Values.member.env "HZ_NETWORK_PORT_PORT") (hasKey .Values.member.env "HZ_PARTITIONGROUP_ENABLED") (hasKey .Values.member.env "HZ_PARTITIONGROUP_GROUPTYPE") (hasKey .Values.member.env "MAX_HEAP_SIZE") }}
{{- $errors = append $errors "at '/member/env': HAZELCAST_CONFIG, JAVA_OPTS, LOGGING_LEVEL, PROMETHEUS_PORT, HZ_PHONE_HOME_ENABLED and POD_NAME are set already, and a second one would be refused or lost; HZ_CLUSTERNAME, HZ_MAP_DEFAULT_BACKUPCOUNT, HZ_NETWORK_PORT_PORT, HZ_PARTITIONGROUP_ENABLED, HZ_PARTITIONGROUP_GROUPTYPE, MAX_HEAP_SIZE win over the configuration, and the rest of the chart would not follow them: set member.existingConfigMap, member.javaOptions, member.loggingLevel, metrics.port, member.clusterName, member.backupCount, member.port, availability.mode, member.heapPercent (SG018)" }}
{{- end }}
{{- if or (contains " -Xmx" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -XX:MaxRAMPercentage=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -XX:MaxHeapSize=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -XX:-UseContainerSupport" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.config=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhz.cluster-name=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhz.clustername=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.shutdownhook.enabled=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.shutdownhook.policy=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.graceful.shutdown.max.wait=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-dns=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-name=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.namespace=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-port=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.pod-label-name=" (printf " %s" (join " " .Values.member.javaOptions))) (contains " -Dhazelcast.kubernetes.service-label-name=" (printf " %s" (join " " .Values.member.javaOptions))) }}
{{- $errors = append $errors "at '/member/javaOptions': of -Xmx, -XX:MaxRAMPercentage=, -XX:MaxHeapSize=, -XX:-UseContainerSupport, -Dhazelcast.config=, -Dhz.cluster-name=, -Dhz.clustername=, -Dhazelcast.shutdownhook.enabled=, -Dhazelcast.shutdownhook.policy=, -Dhazelcast.graceful.shutdown.max.wait=, -Dhazelcast.kubernetes.service-dns=, -Dhazelcast.kubernetes.service-name=, -Dhazelcast.kubernetes.namespace=, -Dhazelcast.kubernetes.service-port=, -Dhazelcast.kubernetes.pod-label-name=, -Dhazelcast.kubernetes.service-label-name= there is a typed value, and heap, grace period, discovery and app would not follow this one: set member.heapPercent, member.existingConfigMap, member.clusterName, member.gracefulShutdown.enabled, member.gracefulShutdown.maxWaitSeconds, member.discovery.mode, namespaceOverride, member.port (SG019)" }}
{{- end }}
{{- if or (contains "assword=" (join " " .Values.member.javaOptions)) (contains "asswd=" (join " " .Values.member.javaOptions)) (contains "ecret=" (join " " .Values.member.javaOptions)) (contains "oken=" (join " " .Values.member.javaOptions)) (contains "icense.key=" (join " " .Values.member.javaOptions)) }}
{{- $errors = append $errors "at '/member/javaOptions': an option looks like a secret, which everyone would read in the pod and in the log of its start: put it in a Secret, and name that in member.extraEnv with a variable HZ_… that Hazelcast reads as a setting (SG023)" }}
{{- end }}
{{- if or (hasKey .Values.member.probes.startup "httpGet") (hasKey .Values.member.probes.startup "tcpSocket") (hasKey .Values.member.probes.startup "exec") (hasKey .Values.member.probes.startup "grpc") (hasKey .Values.member.probes.readiness "httpGet") (hasKey .Values.member.probes.readiness "tcpSocket") (hasKey .Values.member.probes.readiness "exec") (hasKey .Values.member.probes.readiness "grpc") (hasKey .Values.member.probes.liveness "httpGet") (hasKey .Values.member.probes.liveness "tcpSocket") (hasKey .Values.member.probes.liveness "exec") (hasKey .Values.member.probes.liveness "grpc") }}
{{- $errors = append $errors "at '/member/probes': the handler of the member's probes is the chart's: httpGet would be lost, and Kubernetes refuses a probe with a second one: set numbers only, such as periodSeconds (SG053)" }}
{{- end }}
{{- if not (le (add (int64 .Values.member.backupCount) (int64 .Values.member.asyncBackupCount)) 6) }}
{{- $errors = append $errors (printf "at '/member/backupCount': %d copies and %d asynchronous ones are more than the 6 that Hazelcast allows, so no member would start: set member.backupCount and member.asyncBackupCount to 6 or less together (SG043)" (int64 .Values.member.backupCount) (int64 .Values.member.asyncBackupCount)) }}
{{- end }}
{{- if or (hasKey .Values.member.properties "hazelcast.shutdownhook.enabled") (hasKey .Values.member.properties "hazelcast.shutdownhook.policy") (hasKey .Values.member.properties "hazelcast.graceful.shutdown.max.wait") (hasKey .Values.member.properties "hazelcast.kubernetes.service-dns") (hasKey .Values.member.properties "hazelcast.kubernetes.service-name") (hasKey .Values.member.properties "hazelcast.kubernetes.namespace") (hasKey .Values.member.properties "hazelcast.kubernetes.service-port") (hasKey .Values.member.properties "hazelcast.kubernetes.pod-label-name") (hasKey .Values.member.properties "hazelcast.kubernetes.service-label-name") }}
{{- $errors = append $errors "at '/member/properties': a property of it is one that a typed value makes: hazelcast.shutdownhook.*, hazelcast.graceful.shutdown.max.wait or hazelcast.kubernetes.*: set member.gracefulShutdown.enabled, member.gracefulShutdown.maxWaitSeconds, member.discovery.mode, namespaceOverride, member.port (SG049)" }}
{{- end }}
{{- if not (ge (int64 .Values.autoscaling.maxReplicas) (int64 .Values.autoscaling.minReplicas)) }}
{{- $errors = append $errors (printf "at '/autoscaling/maxReplicas': %d pods at most are fewer than %d at least: set it to autoscaling.minReplicas or more (SG009)" (int64 .Values.autoscaling.maxReplicas) (int64 .Values.autoscaling.minReplicas)) }}
{{- end }}
{{- if not (or (eq .Values.member.discovery.mode "kubernetes") (eq .Values.availability.mode "none")) }}
{{- $errors = append $errors (printf "at '/member/discovery/mode': with DNS members do not know where they run, so the %s mode would be without effect, and both copies of an entry could be in one place: set it to kubernetes, or availability.mode to none (SG022)" .Values.availability.mode) }}
{{- end }}
{{- if not (or (ne .Values.availability.mode "zone") (eq (int64 .Values.availability.zones) 0) (gt (int64 .Values.availability.zones) (int64 .Values.member.backupCount))) }}
{{- $errors = append $errors (printf "at '/availability/zones': %d zones have no room for an entry and %d copies of it in zones of their own, so the loss of a zone would lose entries: set availability.mode to node, or a smaller member.backupCount (SG030)" (int64 .Values.availability.zones) (int64 .Values.member.backupCount)) }}
{{- end }}
{{- if not (or (eq .Values.availability.mode "none") (eq (int64 .Values.availability.nodes) 0) (gt (int64 .Values.availability.nodes) (int64 .Values.member.backupCount))) }}
{{- $errors = append $errors (printf "at '/availability/nodes': %d nodes have no room for an entry and %d copies of it on nodes of their own, so the loss of a node would lose entries: set availability.mode to none, or a smaller member.backupCount (SG031)" (int64 .Values.availability.nodes) (int64 .Values.member.backupCount)) }}
{{- end }}
{{- if not (or (not .Values.metrics.enabled) (not (or (eq (int64 .Values.metrics.port) (int64 .Values.app.port)) (eq (int64 .Values.metrics.port) (int64 .Values.member.port)) (regexMatch (printf "[[,]%d[],]" (int64 .Values.metrics.port)) (toJson (values .Values.app.extraPorts)))))) }}
{{- $errors = append $errors (printf "at '/metrics/port': port %d of the pod is your app's or the member's already: set another metrics.port (SG060)" (int64 .Values.metrics.port)) }}
{{- end }}
{{- if not (or .Values.metrics.enabled (not (or .Values.metrics.podMonitor.enabled .Values.metrics.serviceMonitor.enabled .Values.metrics.prometheusRule.enabled .Values.metrics.dashboard.enabled))) }}
{{- $errors = append $errors "at '/metrics/enabled': a monitor, the alerts or the dashboard are on, but members tell no metrics: set it to true, or metrics.podMonitor, metrics.serviceMonitor, metrics.prometheusRule and metrics.dashboard to enabled: false (SG061)" }}
{{- end }}
{{- if not (or (not .Values.managementCenter.enabled) (ne (int64 .Values.managementCenter.port) (int64 .Values.managementCenter.healthPort))) }}
{{- $errors = append $errors (printf "at '/managementCenter/healthPort': Management Center would listen twice on port %d, and not start: set another managementCenter.healthPort or managementCenter.port (MC001)" (int64 .Values.managementCenter.healthPort)) }}
{{- end }}
{{- if not (or (not (and .Values.managementCenter.enabled (or .Values.managementCenter.ingress.enabled (not (eq .Values.managementCenter.service.type "ClusterIP"))) (not .Values.managementCenter.adminSecret.name))) .Values.managementCenter.persistence.enabled (hasKey .Values.managementCenter.env "MC_INIT_SCRIPT")) }}
{{- $errors = append $errors "at '/managementCenter/adminSecret/name': Management Center can be reached from outside the cluster and has no account: whoever comes first becomes its administrator, again after each restart of the pod: name a Secret with the account, or set managementCenter.service.type to ClusterIP and managementCenter.ingress.enabled to false (MC002)" }}
{{- end }}
{{- if or (hasKey .Values.managementCenter.env "JAVA_OPTS") (hasKey .Values.managementCenter.env "MC_ADMIN_PASSWORD") (hasKey .Values.managementCenter.env "MC_ADMIN_USER") (hasKey .Values.managementCenter.env "MC_CONTEXT_PATH") (hasKey .Values.managementCenter.env "MC_HEALTH_CHECK_PORT") (hasKey .Values.managementCenter.env "MC_HTTP_PORT") (hasKey .Values.managementCenter.env "MC_LICENSE") (hasKey .Values.managementCenter.env "CONTAINER_SUPPORT") (hasKey .Values.managementCenter.env "MC_INIT_CMD") }}
{{- $errors = append $errors "at '/managementCenter/env': JAVA_OPTS, MC_ADMIN_PASSWORD, MC_ADMIN_USER, MC_CONTEXT_PATH, MC_HEALTH_CHECK_PORT, MC_HTTP_PORT, MC_LICENSE, CONTAINER_SUPPORT and MC_INIT_CMD are set already, and a second one would be refused or lost: set managementCenter.javaOptions, managementCenter.adminSecret, managementCenter.contextPath, managementCenter.healthPort, managementCenter.port, managementCenter.licenseSecret, or name a script of yours in MC_INIT_SCRIPT (MC005)" }}
{{- end }}
{{- if not (or .Values.managementCenter.persistence.enabled (not .Values.managementCenter.persistence.existingClaim)) }}
{{- $errors = append $errors (printf "at '/managementCenter/persistence/existingClaim': the claim %s would not be used, and accounts and settings would end with the pod: set managementCenter.persistence.enabled to true, or take the claim out (MC006)" .Values.managementCenter.persistence.existingClaim) }}
{{- end }}
{{- if not (or (not (and .Values.managementCenter.enabled .Values.managementCenter.ingress.enabled)) .Values.managementCenter.ingress.hosts) }}
{{- $errors = append $errors "at '/managementCenter/ingress/hosts': the Ingress has no host, so nothing leads to Management Center: add a host, such as { host: grid.example.com } (MC007)" }}
{{- end }}
{{- if or (contains " -Xmx" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -XX:MaxRAMPercentage=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -XX:MaxHeapSize=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -Dhazelcast.mc.http.port=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -Dhazelcast.mc.healthCheck." (printf " %s" (join " " .Values.managementCenter.javaOptions))) (contains " -Dhazelcast.mc.contextPath=" (printf " %s" (join " " .Values.managementCenter.javaOptions))) }}
{{- $errors = append $errors "at '/managementCenter/javaOptions': of -Xmx, -XX:MaxRAMPercentage=, -XX:MaxHeapSize=, -Dhazelcast.mc.http.port=, -Dhazelcast.mc.healthCheck., -Dhazelcast.mc.contextPath= there is a typed value, and the Service, the probes and the heap would not follow this one: set managementCenter.heapPercent, managementCenter.port, managementCenter.healthPort, managementCenter.contextPath (MC008)" }}
{{- end }}
{{- if or (contains "assword=" (join " " .Values.managementCenter.javaOptions)) (contains ".pass=" (join " " .Values.managementCenter.javaOptions)) (contains "mc.license=" (join " " .Values.managementCenter.javaOptions)) }}
{{- $errors = append $errors "at '/managementCenter/javaOptions': an option looks like a secret, which everyone would read in the pod and in the log of its start: put it in a Secret, and name that in managementCenter.licenseSecret or, with a variable such as MC_LDAP_SSL_KEY_STORE_PASSWORD, in managementCenter.extraEnv (MC009)" }}
{{- end }}
{{- if $errors }}
{{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
