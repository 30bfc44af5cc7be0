{{- /* Refuses values that would lose data or not run. */}}
{{- define "sidekick.validate" -}}
{{- $errors := list }}
{{- if not (regexMatch "^/." .Values.sidekick.healthPath) }}
{{- $errors = append $errors "at '/sidekick/healthPath': sidekick would ask / for health, which MinIO never answers with 200: no server would ever be up. Set it, such as to /minio/health/ready. (SK001)" }}
{{- end }}
{{- if and .Values.sidekick.readHealthPath (le (add (len .Values.sidekick.sites) (min (len .Values.sidekick.statefulSetSite.names) 1)) 1) }}
{{- $errors = append $errors "at '/sidekick/readHealthPath': it is the health path of the last of several sites: with one site, healthPath would never be asked. Leave it empty, or add the site to read from when the others are down. (SK002)" }}
{{- end }}
{{- if and .Values.sidekick.healthDuration (ne (regexMatch "[a-z]" .Values.sidekick.healthDuration) (semverCompare ">=2.0.0-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthDuration': sidekick %s does not take %s: it would print its help, and end as if all was well. Write a duration such as 5s; before v2.0.0, a whole number of seconds. (SK003)" (include "sidekick.sidekickVersion" .) .Values.sidekick.healthDuration) }}
{{- end }}
{{- if and .Values.sidekick.healthDuration (not (regexMatch "[1-9]" .Values.sidekick.healthDuration)) }}
{{- $errors = append $errors (printf "at '/sidekick/healthDuration': %s is no time at all: sidekick would crash at its second check. Set a longer time, or leave it empty. (SK004)" .Values.sidekick.healthDuration) }}
{{- end }}
{{- if and .Values.sidekick.healthTimeout (not (regexMatch "[1-9]" .Values.sidekick.healthTimeout)) }}
{{- $errors = append $errors (printf "at '/sidekick/healthTimeout': %s is no time at all: every check would fail at once, and no server would ever be up. Set a longer time, or leave it empty. (SK005)" .Values.sidekick.healthTimeout) }}
{{- end }}
{{- if and .Values.sidekick.dnsTtl (not (regexMatch "[1-9]" .Values.sidekick.dnsTtl)) }}
{{- $errors = append $errors (printf "at '/sidekick/dnsTtl': %s is no time at all: sidekick would crash at its start. Set a longer time, or leave it empty. (SK006)" .Values.sidekick.dnsTtl) }}
{{- end }}
{{- if eq (add (len .Values.sidekick.sites) (min (len .Values.sidekick.statefulSetSite.names) 1)) 0 }}
{{- $errors = append $errors "at '/sidekick/sites': there is no site, so sidekick would print its help and end. Add one, such as http://minio-{0...3}.minio-hl:9000, or set sidekick.statefulSetSite.names. (SK010)" }}
{{- end }}
{{- if ne (include "sidekick.sidekickReversedRange" .) "" }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s is a range that ends before it starts. Write the smaller number first. (SK011)" (include "sidekick.sidekickReversedRange" .)) }}
{{- end }}
{{- if ne (include "sidekick.sidekickMixedPools" .) "" }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s has pools with a range and pools without, of which sidekick would read no range. Write a single server as a range, too, such as {5...5}. (SK012)" (include "sidekick.sidekickMixedPools" .)) }}
{{- end }}
{{- if ne (include "sidekick.sidekickMixedSchemes" .) "" }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s has pools of http and of https. Give all pools of a site one scheme; another site may have another. (SK013)" (include "sidekick.sidekickMixedSchemes" .)) }}
{{- end }}
{{- if ne (include "sidekick.sidekickLongName" .) "" }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s is longer than a name of 253 characters or a label of 63. Use a shorter name of the host. (SK014)" (include "sidekick.sidekickLongName" .)) }}
{{- end }}
{{- if ne (include "sidekick.sidekickWrongAddress" .) "" }}
{{- $errors = append $errors (printf "at '/sidekick/sites': %s is no IPv6 address. Write it as [2001:db8::1]. (SK015)" (include "sidekick.sidekickWrongAddress" .)) }}
{{- end }}
{{- if and .Values.sidekick.statefulSetSite.names (not .Values.sidekick.statefulSetSite.service) }}
{{- $errors = append $errors "at '/sidekick/statefulSetSite/service': pods of a StatefulSet have names only through a headless Service, which is not given. Set it to the serviceName of the StatefulSets. (SK016)" }}
{{- end }}
{{- if and .Values.sidekick.rrDnsMode (regexMatch "[,{]" (include "sidekick.sidekickSites" .)) }}
{{- $errors = append $errors (printf "at '/sidekick/rrDnsMode': it has no effect on a site of several servers: %s. Write each site as one name, or set it to false. (SK022)" (include "sidekick.sidekickSites" .)) }}
{{- end }}
{{- if ne (or (not (empty (include "sidekick.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.cert))) (or (not (empty (include "sidekick.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.key))) }}
{{- $errors = append $errors "at '/sidekick/tls': of cert and key one is given without the other: sidekick would say nothing, and serve plain HTTP. Set both, or serverSecret alone, or none. (SK030)" }}
{{- end }}
{{- if or (and (include "sidekick.sidekickServerSecret" .) (or .Values.sidekick.tls.cert .Values.sidekick.tls.key)) (and (include "sidekick.sidekickClientSecret" .) (or .Values.sidekick.tls.clientCert .Values.sidekick.tls.clientKey)) (and .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert) }}
{{- $errors = append $errors "at '/sidekick/tls': a certificate or its key is given twice, as a Secret and as a file. Keep the Secrets and certificates, or the files in their place. (SK031)" }}
{{- end }}
{{- if ne (or (not (empty (include "sidekick.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientCert))) (or (not (empty (include "sidekick.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientKey))) }}
{{- $errors = append $errors "at '/sidekick/tls': of clientCert and clientKey one is given without the other, with which sidekick does not start. Set both, or clientSecret alone, or none. (SK032)" }}
{{- end }}
{{- if and (or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert (include "sidekick.sidekickClientSecret" .) .Values.sidekick.tls.clientCert .Values.sidekick.tls.clientKey) (not (contains "https://" (include "sidekick.sidekickSites" .))) }}
{{- $errors = append $errors "at '/sidekick/tls': no site is of https, so the certificates for servers would never be used, and requests go in the clear. Write the sites with https://, or leave caSecret, clientSecret and their files empty. (SK033)" }}
{{- end }}
{{- if and .Values.sidekick.autoTlsHost (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert) }}
{{- $errors = append $errors "at '/sidekick/autoTlsHost': there is a certificate already, so none would be made. Leave it empty, or the certificate. (SK036)" }}
{{- end }}
{{- if and .Values.sidekick.tls.keyPasswordSecret.name (not (include "sidekick.sidekickServerSecret" .)) (not .Values.sidekick.tls.key) }}
{{- $errors = append $errors "at '/sidekick/tls/keyPasswordSecret': there is a password, and no key that it opens. Set tls.serverSecret, or leave it empty. (SK039)" }}
{{- end }}
{{- if and .Values.sidekick.tls.serverCertificate.enabled (not .Values.sidekick.tls.serverCertificate.issuerRef.name) }}
{{- $errors = append $errors "at '/sidekick/tls/serverCertificate/issuerRef/name': nobody would sign the certificate, and pods would wait for its Secret for ever. Set it to the name of an Issuer, or of a ClusterIssuer with issuerRef.kind. (SK041)" }}
{{- end }}
{{- if and .Values.sidekick.tls.clientCertificate.enabled (not .Values.sidekick.tls.clientCertificate.issuerRef.name) }}
{{- $errors = append $errors "at '/sidekick/tls/clientCertificate/issuerRef/name': nobody would sign the certificate, and pods would wait for its Secret for ever. Set it to the name of an Issuer, or of a ClusterIssuer with issuerRef.kind. (SK042)" }}
{{- end }}
{{- if and .Values.sidekick.tls.serverCertificate.enabled .Values.sidekick.tls.serverSecret }}
{{- $errors = append $errors "at '/sidekick/tls/serverSecret': the Secret would not be used, since tls.serverCertificate makes another one. Leave it empty, or set tls.serverCertificate.enabled to false. (SK043)" }}
{{- end }}
{{- if and .Values.sidekick.tls.clientCertificate.enabled .Values.sidekick.tls.clientSecret }}
{{- $errors = append $errors "at '/sidekick/tls/clientSecret': the Secret would not be used, since tls.clientCertificate makes another one. Leave it empty, or set tls.clientCertificate.enabled to false. (SK044)" }}
{{- end }}
{{- if and (or .Values.sidekick.errors .Values.sidekick.debug .Values.sidekick.statusCode) (or (not .Values.sidekick.trace) .Values.sidekick.quiet) }}
{{- $errors = append $errors "at '/sidekick/trace': errors, statusCode and debug say which requests are traced and how, but none is traced. Set it to all or application, and quiet to false. (SK051)" }}
{{- end }}
{{- if and .Values.sidekick.pprof (not (regexMatch "^(127[.0-9]*|localhost|\\[::1\\]):" .Values.sidekick.pprof)) }}
{{- $errors = append $errors (printf "at '/sidekick/pprof': whoever reaches %s reads sidekick's memory, without a password. Set it to 127.0.0.1:6060, which kubectl port-forward reaches. (SK052)" .Values.sidekick.pprof) }}
{{- end }}
{{- if hasKey .Values.sidekick.env "SIDEKICK_KEY_PASSWORD" }}
{{- $errors = append $errors "at '/sidekick/env': SIDEKICK_KEY_PASSWORD is set by tls.keyPasswordSecret, which takes it from a Secret only. Set sidekick.tls.keyPasswordSecret. (SK054)" }}
{{- end }}
{{- if and (eq .Values.sidekick.listen "loopback") (or .Values.sidekick.probes.startup .Values.sidekick.probes.readiness .Values.sidekick.probes.liveness) }}
{{- $errors = append $errors "at '/sidekick/probes': kubelet cannot reach a sidekick that listens on loopback, and the image has no program that could ask in its place: there are no probes that these numbers would be of. Leave them empty, or set sidekick.listen to all. (SK060)" }}
{{- end }}
{{- if and (eq .Values.sidekick.listen "loopback") .Values.sidekick.podMonitor.enabled }}
{{- $errors = append $errors "at '/sidekick/podMonitor/enabled': Prometheus cannot reach a sidekick that listens on loopback. Set it to false, or sidekick.listen to all. (SK061)" }}
{{- end }}
{{- if and .Values.sidekick.image.digest (not .Values.sidekick.version) }}
{{- $errors = append $errors "at '/sidekick/version': the image is named by its digest, which does not tell the version, and so not which options it has. Set it to the version in the image, such as v7.1.2. (SK070)" }}
{{- end }}
{{- if not (regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$" (default .Values.sidekick.image.tag .Values.sidekick.version)) }}
{{- $errors = append $errors (printf "at '/sidekick/version': \"%s\" is no version of sidekick, so nobody knows which options the image has. Set it to the version in the image, such as v7.1.2. (SK071)" (default .Values.sidekick.image.tag .Values.sidekick.version)) }}
{{- end }}
{{- if not (semverCompare ">=0.4.0-0" (include "sidekick.sidekickVersion" .)) }}
{{- $errors = append $errors (printf "at '/sidekick/image/tag': sidekick %s spreads requests over all its arguments, of whatever site. Use v0.4.0 or later. (SK072)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.cache.endpoint (semverCompare ">=3.0.0-0" (include "sidekick.sidekickVersion" .)) }}
{{- $errors = append $errors (printf "at '/sidekick/cache/endpoint': sidekick %s has no cache: it was taken out with v3.0.0. Leave it empty. (SK080)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.cache.endpoint (not .Values.sidekick.cache.existingSecret) }}
{{- $errors = append $errors "at '/sidekick/cache/existingSecret': the cache needs an access key, a secret key and a bucket, without which sidekick ends and prints those that it has. Set it to a Secret that holds all three. (SK082)" }}
{{- end }}
{{- if or (hasKey .Values.sidekick.env "SIDEKICK_CACHE_ENDPOINT") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_ACCESS_KEY") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_SECRET_KEY") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_BUCKET") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_MIN_SIZE") (hasKey .Values.sidekick.env "SIDEKICK_CACHE_HEALTH_DURATION") }}
{{- $errors = append $errors "at '/sidekick/env': the cache's variables are set by sidekick.cache, which takes keys from a Secret only. Set sidekick.cache and its existingSecret. (SK083)" }}
{{- end }}
{{- if and (ne (int64 .Values.sidekick.healthPort) 0) (not (semverCompare ">=0.4.1-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthPort': sidekick %s has no --health-port: it would print its help, and end as if all was well. Leave it unset, or use v0.4.1 or later. (SK101)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.readHealthPath (not (semverCompare ">=0.5.8-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/readHealthPath': sidekick %s has no --read-health-path: it would print its help, and end as if all was well. Leave it unset, or use v0.5.8 or later. (SK102)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.pprof (not (semverCompare ">=2.0.4-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/pprof': sidekick %s has no --pprof: it would print its help, and end as if all was well. Leave it unset, or use v2.0.4 or later. (SK103)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.trace (not (semverCompare ">=0.5.6-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/trace': sidekick %s has no --trace, or takes it for something else. Leave it unset, or use v0.5.6 or later. (SK104)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.dnsTtl (not (semverCompare ">=3.0.4-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/dnsTtl': sidekick %s has no --dns-ttl: it would print its help, and end as if all was well. Leave it unset, or use v3.0.4 or later. (SK105)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.errors (not (semverCompare ">=4.0.3-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/errors': sidekick %s has no --errors: it would print its help, and end as if all was well. Leave it unset, or use v4.0.3 or later. (SK106)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.statusCode (not (semverCompare ">=4.0.3-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/statusCode': sidekick %s has no --status-code: it would print its help, and end as if all was well. Leave it unset, or use v4.0.3 or later. (SK107)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.hostBalance (not (semverCompare ">=4.0.5-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/hostBalance': sidekick %s has no --host-balance: it would print its help, and end as if all was well. Leave it unset, or use v4.0.5 or later. (SK108)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.healthTimeout (not (semverCompare ">=6.0.0-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthTimeout': sidekick %s has no --health-timeout: it would print its help, and end as if all was well. Leave it unset, or use v6.0.0 or later. (SK109)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.rrDnsMode (not (semverCompare ">=7.0.1-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/rrDnsMode': sidekick %s has no --rr-dns-mode: it would print its help, and end as if all was well. Leave it unset, or use v7.0.1 or later. (SK110)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.tlsMax (not (semverCompare ">=7.0.1-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tlsMax': sidekick %s has no --tls-max: it would print its help, and end as if all was well. Leave it unset, or use v7.0.1 or later. (SK111)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.autoTlsHost (not (semverCompare ">=7.0.2-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/autoTlsHost': sidekick %s has no --auto-tls-host: it would print its help, and end as if all was well. Leave it unset, or use v7.0.2 or later. (SK112)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.healthOptimistic (not (semverCompare ">=7.0.5-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/healthOptimistic': sidekick %s has no --health-optimistic: it would print its help, and end as if all was well. Leave it unset, or use v7.0.5 or later. (SK113)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and (or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert) (not (semverCompare ">=0.5.0-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/cacert': sidekick %s has no --cacert: it would print its help, and end as if all was well. Leave it unset, or use v0.5.0 or later. (SK114)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and (or (include "sidekick.sidekickClientSecret" .) .Values.sidekick.tls.clientCert) (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/clientCert': sidekick %s has no --client-cert: it would print its help, and end as if all was well. Leave it unset, or use v0.5.2 or later. (SK115)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and (or (include "sidekick.sidekickClientSecret" .) .Values.sidekick.tls.clientKey) (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/clientKey': sidekick %s has no --client-key: it would print its help, and end as if all was well. Leave it unset, or use v0.5.2 or later. (SK116)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert) (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/cert': sidekick %s has no --cert, or takes it for something else. Leave it unset, or use v0.5.2 or later. (SK117)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.key) (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/key': sidekick %s has no --key, or takes it for something else. Leave it unset, or use v0.5.2 or later. (SK118)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.tls.keyPasswordSecret.name (not (semverCompare ">=7.0.8-0" (include "sidekick.sidekickVersion" .))) }}
{{- $errors = append $errors (printf "at '/sidekick/tls/keyPasswordSecret': sidekick %s has no --key-password: it would print its help, and end as if all was well. Leave it unset, or use v7.0.8 or later. (SK119)" (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if ne .Values.sidekick.listen "all" }}
{{- $errors = append $errors "at '/sidekick/listen': sidekick has pods of its own here, and no client could reach one that listens on loopback. Set it to all, and networkPolicy.clients to those who may reach it. (SK090)" }}
{{- end }}
{{- if or (hasKey .Values.podSpec "affinity") (hasKey .Values.podSpec "containers") (hasKey .Values.podSpec "imagePullSecrets") (hasKey .Values.podSpec "nodeSelector") (hasKey .Values.podSpec "priorityClassName") (hasKey .Values.podSpec "securityContext") (hasKey .Values.podSpec "serviceAccountName") (hasKey .Values.podSpec "terminationGracePeriodSeconds") (hasKey .Values.podSpec "tolerations") (hasKey .Values.podSpec "topologySpreadConstraints") (hasKey .Values.podSpec "volumes") (hasKey .Values.podSpec "automountServiceAccountToken") (hasKey .Values.podSpec "enableServiceLinks") }}
{{- $errors = append $errors "at '/podSpec': a field of it is one that the chart makes, and this one would be lost: automountServiceAccountToken and enableServiceLinks never change, the others have values of their own. Set affinity, extraContainers in place of containers, imagePullSecrets, nodeSelector, priorityClassName, podSecurityContext in place of securityContext, serviceAccount.name in place of serviceAccountName, drainSeconds in place of terminationGracePeriodSeconds, tolerations, topologySpreadConstraints, volumes. (SK091)" }}
{{- end }}
{{- if $errors }}
{{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
