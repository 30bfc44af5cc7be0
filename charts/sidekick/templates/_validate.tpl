{{- /* Refuses values that would lose data or not run. */}}
{{- define "sidekick.validate" -}}
{{- $errors := list }}
{{- if not (regexMatch "^/." .Values.sidekick.healthPath) }}
  {{- $errors = append $errors (print
    "at '/sidekick/healthPath': sidekick would ask / for health, which MinIO never answers with 200: no "
    "server would ever be up. Set it, such as to /minio/health/ready. (SK001)") }}
{{- end }}
{{- if and .Values.sidekick.readHealthPath (le (int64 (include "sidekick.sidekickSiteCount" .)) 1) }}
  {{- $errors = append $errors (print
    "at '/sidekick/readHealthPath': it is the health path of the last of several sites: with one site, "
    "healthPath would never be asked. Leave it empty, or add the site to read from when the others are "
    "down. (SK002)") }}
{{- end }}
{{- if and
  .Values.sidekick.healthDuration
  (ne (regexMatch "[a-z]" .Values.sidekick.healthDuration)
    (semverCompare ">=2.0.0-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthDuration': sidekick "
    (include "sidekick.sidekickVersion" .) " does not take " .Values.sidekick.healthDuration
    ": it would print its help, and end as if all was well. Write a duration such as 5s; before v2.0.0, "
    "a whole number of seconds. (SK003)") }}
{{- end }}
{{- if and .Values.sidekick.healthDuration (not (regexMatch "[1-9]" .Values.sidekick.healthDuration)) }}
  {{- $errors = append $errors (print "at '/sidekick/healthDuration': " .Values.sidekick.healthDuration
    " is no time at all: sidekick would crash at its second check. Set a longer time, or leave it empty. " "(SK004)") }}
{{- end }}
{{- if and .Values.sidekick.healthTimeout (not (regexMatch "[1-9]" .Values.sidekick.healthTimeout)) }}
  {{- $errors = append $errors (print "at '/sidekick/healthTimeout': " .Values.sidekick.healthTimeout
    " is no time at all: every check would fail at once, and no server would ever be up. Set a longer "
    "time, or leave it empty. (SK005)") }}
{{- end }}
{{- if and .Values.sidekick.dnsTtl (not (regexMatch "[1-9]" .Values.sidekick.dnsTtl)) }}
  {{- $errors = append $errors (print "at '/sidekick/dnsTtl': " .Values.sidekick.dnsTtl
    " is no time at all: sidekick would crash at its start. Set a longer time, or leave it empty. " "(SK006)") }}
{{- end }}
{{- if eq (int64 (include "sidekick.sidekickSiteCount" .)) 0 }}
  {{- $errors = append $errors (print
    "at '/sidekick/sites': there is no site, so sidekick would print its help and end. Add one, such as "
    "http://minio-{0...3}.minio-hl:9000, or set sidekick.statefulSetSite.names. (SK010)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickReversedRange" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickReversedRange" .)
    " is a range that ends before it starts. Write the smaller number first. (SK011)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickMixedPools" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickMixedPools" .)
    " has pools with a range and pools without, of which sidekick would read no range. Write a single "
    "server as a range, too, such as {5...5}. (SK012)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickMixedSchemes" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickMixedSchemes" .)
    " has pools of http and of https. Give all pools of a site one scheme; another site may have "
    "another. (SK013)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickLongName" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickLongName" .)
    " is longer than a name of 253 characters or a label of 63. Use a shorter name of the host. (SK014)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickWrongAddress" .) "" }}
  {{- $errors = append $errors (printf
    "at '/sidekick/sites': %s is no IPv6 address. Write it as [2001:db8::1]. (SK015)"
    (include "sidekick.sidekickWrongAddress" .)) }}
{{- end }}
{{- if and .Values.sidekick.statefulSetSite.names (not .Values.sidekick.statefulSetSite.service) }}
  {{- $errors = append $errors (print
    "at '/sidekick/statefulSetSite/service': pods of a StatefulSet have names only through a headless "
    "Service, which is not given. Set it to the serviceName of the StatefulSets. (SK016)") }}
{{- end }}
{{- if and .Values.sidekick.rrDnsMode (regexMatch "[,{]" (include "sidekick.sidekickSites" .)) }}
  {{- $errors = append $errors (print "at '/sidekick/rrDnsMode': it has no effect on a site of several servers: "
    (include "sidekick.sidekickSites" .) ". Write each site as one name, or set it to false. (SK022)") }}
{{- end }}
{{- if ne (or (not (empty (include "sidekick.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.cert)))
  (or (not (empty (include "sidekick.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.key))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': of cert and key one is given without the other: sidekick would say nothing, and "
    "serve plain HTTP. Set both, or serverSecret alone, or none. (SK030)") }}
{{- end }}
{{- if or
  (and (include "sidekick.sidekickServerSecret" .) (or .Values.sidekick.tls.cert .Values.sidekick.tls.key))
  (and
    (include "sidekick.sidekickClientSecret" .)
    (or .Values.sidekick.tls.clientCert .Values.sidekick.tls.clientKey))
  (and .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': a certificate or its key is given twice, as a Secret and as a file. Keep the "
    "Secrets and certificates, or the files in their place. (SK031)") }}
{{- end }}
{{- if ne
  (or (not (empty (include "sidekick.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientCert)))
  (or (not (empty (include "sidekick.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientKey))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': of clientCert and clientKey one is given without the other, with which sidekick "
    "does not start. Set both, or clientSecret alone, or none. (SK032)") }}
{{- end }}
{{- if and
  (or
    .Values.sidekick.tls.caSecret
    .Values.sidekick.tls.cacert
    (include "sidekick.sidekickClientSecret" .)
    .Values.sidekick.tls.clientCert
    .Values.sidekick.tls.clientKey)
  (not (contains "https://" (include "sidekick.sidekickSites" .))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': no site is of https, so the certificates for servers would never be used, and "
    "requests go in the clear. Write the sites with https://, or leave caSecret, clientSecret and their "
    "files empty. (SK033)") }}
{{- end }}
{{- if and .Values.sidekick.autoTlsHost (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert) }}
  {{- $errors = append $errors (print
    "at '/sidekick/autoTlsHost': there is a certificate already, so none would be made. Leave it empty, "
    "or the certificate. (SK036)") }}
{{- end }}
{{- if and
  .Values.sidekick.tls.keyPasswordSecret.name
  (not (include "sidekick.sidekickServerSecret" .))
  (not .Values.sidekick.tls.key) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/keyPasswordSecret': there is a password, and no key that it opens. Set "
    "tls.serverSecret, or leave it empty. (SK039)") }}
{{- end }}
{{- if and .Values.sidekick.tls.serverCertificate.enabled (not .Values.sidekick.tls.serverCertificate.issuerRef.name) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/serverCertificate/issuerRef/name': nobody would sign the certificate, and pods "
    "would wait for its Secret for ever. Set it to the name of an Issuer, or of a ClusterIssuer with "
    "issuerRef.kind. (SK041)") }}
{{- end }}
{{- if and .Values.sidekick.tls.clientCertificate.enabled (not .Values.sidekick.tls.clientCertificate.issuerRef.name) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/clientCertificate/issuerRef/name': nobody would sign the certificate, and pods "
    "would wait for its Secret for ever. Set it to the name of an Issuer, or of a ClusterIssuer with "
    "issuerRef.kind. (SK042)") }}
{{- end }}
{{- if and .Values.sidekick.tls.serverCertificate.enabled .Values.sidekick.tls.serverSecret }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/serverSecret': the Secret would not be used, since tls.serverCertificate makes "
    "another one. Leave it empty, or set tls.serverCertificate.enabled to false. (SK043)") }}
{{- end }}
{{- if and .Values.sidekick.tls.clientCertificate.enabled .Values.sidekick.tls.clientSecret }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/clientSecret': the Secret would not be used, since tls.clientCertificate makes "
    "another one. Leave it empty, or set tls.clientCertificate.enabled to false. (SK044)") }}
{{- end }}
{{- if and
  (or .Values.sidekick.errors .Values.sidekick.debug .Values.sidekick.statusCode)
  (or (not .Values.sidekick.trace) .Values.sidekick.quiet) }}
  {{- $errors = append $errors (print
    "at '/sidekick/trace': errors, statusCode and debug say which requests are traced and how, but none "
    "is traced. Set it to all or application, and quiet to false. (SK051)") }}
{{- end }}
{{- if and .Values.sidekick.pprof (not (regexMatch "^(127[.0-9]*|localhost|\\[::1\\]):" .Values.sidekick.pprof)) }}
  {{- $errors = append $errors (print "at '/sidekick/pprof': whoever reaches " .Values.sidekick.pprof
    " reads sidekick's memory, without a password. Set it to 127.0.0.1:6060, which kubectl port-forward "
    "reaches. (SK052)") }}
{{- end }}
{{- if hasKey .Values.sidekick.env "SIDEKICK_KEY_PASSWORD" }}
  {{- $errors = append $errors (print
    "at '/sidekick/env': SIDEKICK_KEY_PASSWORD is set by tls.keyPasswordSecret, which takes it from a "
    "Secret only. Set sidekick.tls.keyPasswordSecret. (SK054)") }}
{{- end }}
{{- if and
  (eq .Values.sidekick.listen "loopback")
  (or .Values.sidekick.probes.startup .Values.sidekick.probes.readiness .Values.sidekick.probes.liveness) }}
  {{- $errors = append $errors (print
    "at '/sidekick/probes': kubelet cannot reach a sidekick that listens on loopback, and the image has "
    "no program that could ask in its place: there are no probes that these numbers would be of. Leave "
    "them empty, or set sidekick.listen to all. (SK060)") }}
{{- end }}
{{- if and (eq .Values.sidekick.listen "loopback") .Values.sidekick.podMonitor.enabled }}
  {{- $errors = append $errors (print
    "at '/sidekick/podMonitor/enabled': Prometheus cannot reach a sidekick that listens on loopback. Set "
    "it to false, or sidekick.listen to all. (SK061)") }}
{{- end }}
{{- if and .Values.sidekick.image.digest (not .Values.sidekick.version) }}
  {{- $errors = append $errors (print
    "at '/sidekick/version': the image is named by its digest, which does not tell the version, and so "
    "not which options it has. Set it to the version in the image, such as v7.1.2. (SK070)") }}
{{- end }}
{{- if not (regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$"
  (default .Values.sidekick.image.tag .Values.sidekick.version)) }}
  {{- $errors = append $errors (print "at '/sidekick/version': \""
    (default .Values.sidekick.image.tag .Values.sidekick.version)
    "\" is no version of sidekick, so nobody knows which options the image has. Set it to the version in "
    "the image, such as v7.1.2. (SK071)") }}
{{- end }}
{{- if not (semverCompare ">=0.4.0-0" (include "sidekick.sidekickVersion" .)) }}
  {{- $errors = append $errors (print "at '/sidekick/image/tag': sidekick " (include "sidekick.sidekickVersion" .)
    " spreads requests over all its arguments, of whatever site. Use v0.4.0 or later. (SK072)") }}
{{- end }}
{{- if and .Values.sidekick.cache.endpoint (semverCompare ">=3.0.0-0" (include "sidekick.sidekickVersion" .)) }}
  {{- $errors = append $errors (print "at '/sidekick/cache/endpoint': sidekick "
    (include "sidekick.sidekickVersion" .) " has no cache: it was taken out with v3.0.0. Leave it empty. (SK080)") }}
{{- end }}
{{- if and .Values.sidekick.cache.endpoint (not .Values.sidekick.cache.existingSecret) }}
  {{- $errors = append $errors (print
    "at '/sidekick/cache/existingSecret': the cache needs an access key, a secret key and a bucket, "
    "without which sidekick ends and prints those that it has. Set it to a Secret that holds all three. " "(SK082)") }}
{{- end }}
{{- if pick .Values.sidekick.env "SIDEKICK_CACHE_ENDPOINT" "SIDEKICK_CACHE_ACCESS_KEY" "SIDEKICK_CACHE_SECRET_KEY"
  "SIDEKICK_CACHE_BUCKET" "SIDEKICK_CACHE_MIN_SIZE" "SIDEKICK_CACHE_HEALTH_DURATION" }}
  {{- $errors = append $errors (print
    "at '/sidekick/env': the cache's variables are set by sidekick.cache, which takes keys from a Secret "
    "only. Set sidekick.cache and its existingSecret. (SK083)") }}
{{- end }}
{{- if and
  (ne (int64 .Values.sidekick.healthPort) 0)
  (not (semverCompare ">=0.4.1-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthPort': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --health-port: it would print its help, and end as if all was well. Leave it unset, or use "
    "v0.4.1 or later. (SK101)") }}
{{- end }}
{{- if and .Values.sidekick.readHealthPath (not (semverCompare ">=0.5.8-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/readHealthPath': sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --read-health-path: it would print its help, and end as if all was well. Leave it unset, or "
    "use v0.5.8 or later. (SK102)") }}
{{- end }}
{{- if and .Values.sidekick.pprof (not (semverCompare ">=2.0.4-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/pprof': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --pprof: it would print its help, and end as if all was well. Leave it unset, or use v2.0.4 "
    "or later. (SK103)") }}
{{- end }}
{{- if and .Values.sidekick.trace (not (semverCompare ">=0.5.6-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/trace': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --trace, or takes it for something else. Leave it unset, or use v0.5.6 or later. (SK104)") }}
{{- end }}
{{- if and .Values.sidekick.dnsTtl (not (semverCompare ">=3.0.4-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/dnsTtl': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --dns-ttl: it would print its help, and end as if all was well. Leave it unset, or use "
    "v3.0.4 or later. (SK105)") }}
{{- end }}
{{- if and .Values.sidekick.errors (not (semverCompare ">=4.0.3-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/errors': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --errors: it would print its help, and end as if all was well. Leave it unset, or use "
    "v4.0.3 or later. (SK106)") }}
{{- end }}
{{- if and .Values.sidekick.statusCode (not (semverCompare ">=4.0.3-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/statusCode': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --status-code: it would print its help, and end as if all was well. Leave it unset, or use "
    "v4.0.3 or later. (SK107)") }}
{{- end }}
{{- if and .Values.sidekick.hostBalance (not (semverCompare ">=4.0.5-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/hostBalance': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --host-balance: it would print its help, and end as if all was well. Leave it unset, or use "
    "v4.0.5 or later. (SK108)") }}
{{- end }}
{{- if and .Values.sidekick.healthTimeout (not (semverCompare ">=6.0.0-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthTimeout': sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --health-timeout: it would print its help, and end as if all was well. Leave it unset, or "
    "use v6.0.0 or later. (SK109)") }}
{{- end }}
{{- if and .Values.sidekick.rrDnsMode (not (semverCompare ">=7.0.1-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/rrDnsMode': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --rr-dns-mode: it would print its help, and end as if all was well. Leave it unset, or use "
    "v7.0.1 or later. (SK110)") }}
{{- end }}
{{- if and .Values.sidekick.tlsMax (not (semverCompare ">=7.0.1-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tlsMax': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --tls-max: it would print its help, and end as if all was well. Leave it unset, or use "
    "v7.0.1 or later. (SK111)") }}
{{- end }}
{{- if and .Values.sidekick.autoTlsHost (not (semverCompare ">=7.0.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/autoTlsHost': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --auto-tls-host: it would print its help, and end as if all was well. Leave it unset, or "
    "use v7.0.2 or later. (SK112)") }}
{{- end }}
{{- if and .Values.sidekick.healthOptimistic (not (semverCompare ">=7.0.5-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthOptimistic': sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --health-optimistic: it would print its help, and end as if all was well. Leave it unset, "
    "or use v7.0.5 or later. (SK113)") }}
{{- end }}
{{- if and
  (or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert)
  (not (semverCompare ">=0.5.0-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/cacert': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --cacert: it would print its help, and end as if all was well. Leave it unset, or use "
    "v0.5.0 or later. (SK114)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickClientSecret" .) .Values.sidekick.tls.clientCert)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/clientCert': sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --client-cert: it would print its help, and end as if all was well. Leave it unset, or use "
    "v0.5.2 or later. (SK115)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickClientSecret" .) .Values.sidekick.tls.clientKey)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/clientKey': sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --client-key: it would print its help, and end as if all was well. Leave it unset, or use "
    "v0.5.2 or later. (SK116)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/cert': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --cert, or takes it for something else. Leave it unset, or use v0.5.2 or later. (SK117)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.key)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/key': sidekick " (include "sidekick.sidekickVersion" .)
    " has no --key, or takes it for something else. Leave it unset, or use v0.5.2 or later. (SK118)") }}
{{- end }}
{{- if and
  .Values.sidekick.tls.keyPasswordSecret.name
  (not (semverCompare ">=7.0.8-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/keyPasswordSecret': sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --key-password: it would print its help, and end as if all was well. Leave it unset, or use "
    "v7.0.8 or later. (SK119)") }}
{{- end }}
{{- if ne .Values.sidekick.listen "all" }}
  {{- $errors = append $errors (print
    "at '/sidekick/listen': sidekick has pods of its own here, and no client could reach one that "
    "listens on loopback. Set it to all, and networkPolicy.clients to those who may reach it. (SK090)") }}
{{- end }}
{{- if pick .Values.podSpec "affinity" "containers" "imagePullSecrets" "nodeSelector" "priorityClassName"
  "securityContext" "serviceAccountName" "terminationGracePeriodSeconds" "tolerations" "topologySpreadConstraints"
  "volumes" "automountServiceAccountToken" "enableServiceLinks" }}
  {{- $errors = append $errors (print
    "at '/podSpec': a field of it is one that the chart makes, and this one would be lost: "
    "automountServiceAccountToken and enableServiceLinks never change, the others have values of their "
    "own. Set affinity, extraContainers in place of containers, imagePullSecrets, nodeSelector, "
    "priorityClassName, podSecurityContext in place of securityContext, serviceAccount.name in place of "
    "serviceAccountName, drainSeconds in place of terminationGracePeriodSeconds, tolerations, "
    "topologySpreadConstraints, volumes. (SK091)") }}
{{- end }}
{{- if $errors }}
  {{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
