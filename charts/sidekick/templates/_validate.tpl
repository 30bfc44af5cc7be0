{{- /* Reject values that would lose data or fail at run time. */}}
{{- define "sidekick.validate" -}}
{{- $errors := list }}
{{- if not (regexMatch "^/." .Values.sidekick.healthPath) }}
  {{- $errors = append $errors (print
    "at '/sidekick/healthPath': Sidekick would check health at /, where MinIO never answers with 200. It "
    "would treat every server as down. Set it to a health endpoint such as /minio/health/ready. (SK001)") }}
{{- end }}
{{- if and .Values.sidekick.readHealthPath (le (int64 (include "sidekick.sidekickSiteCount" .)) 1) }}
  {{- $errors = append $errors (print
    "at '/sidekick/readHealthPath': This is the health path of the last of several sites. With one site, "
    "sidekick would never use healthPath. Leave it empty, or add a site to read from while the others "
    "are down. (SK002)") }}
{{- end }}
{{- if and
  .Values.sidekick.healthDuration
  (ne (regexMatch "[a-z]" .Values.sidekick.healthDuration)
    (semverCompare ">=2.0.0-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthDuration': Sidekick "
    (include "sidekick.sidekickVersion" .) " does not accept " .Values.sidekick.healthDuration
    ": it would print its help and exit with success. Write a duration such as 5s. Before v2.0.0, write "
    "a whole number of seconds. (SK003)") }}
{{- end }}
{{- if and .Values.sidekick.healthDuration (not (regexMatch "[1-9]" .Values.sidekick.healthDuration)) }}
  {{- $errors = append $errors (print "at '/sidekick/healthDuration': The duration " .Values.sidekick.healthDuration
    " is zero: sidekick would crash at its second health check. Set a longer duration, or leave it "
    "empty. (SK004)") }}
{{- end }}
{{- if and .Values.sidekick.healthTimeout (not (regexMatch "[1-9]" .Values.sidekick.healthTimeout)) }}
  {{- $errors = append $errors (print "at '/sidekick/healthTimeout': The duration " .Values.sidekick.healthTimeout
    " is zero: every health check would fail at once, and sidekick would treat every server as down. Set "
    "a longer duration, or leave it empty. (SK005)") }}
{{- end }}
{{- if and .Values.sidekick.dnsTtl (not (regexMatch "[1-9]" .Values.sidekick.dnsTtl)) }}
  {{- $errors = append $errors (print "at '/sidekick/dnsTtl': The duration " .Values.sidekick.dnsTtl
    " is zero: sidekick would crash when it starts. Set a longer duration, or leave it empty. (SK006)") }}
{{- end }}
{{- if eq (int64 (include "sidekick.sidekickSiteCount" .)) 0 }}
  {{- $errors = append $errors (print
    "at '/sidekick/sites': There is no site, so sidekick would print its help and exit. Add one such as "
    "http://minio-{0...3}.minio-hl:9000, or set sidekick.statefulSetSite.names. (SK010)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickReversedRange" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickReversedRange" .)
    " is a range that ends before it starts. Write the smaller number first. (SK011)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickMixedPools" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickMixedPools" .)
    " has pools with and without a range, so sidekick would expand none of the ranges. Write a single "
    "server as a range too, such as {5...5}. (SK012)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickMixedSchemes" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickMixedSchemes" .)
    " has pools with http and pools with https. Use one scheme in all pools of a site. Other sites may "
    "use the other scheme. (SK013)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickLongName" .) "" }}
  {{- $errors = append $errors (print "at '/sidekick/sites': " (include "sidekick.sidekickLongName" .)
    " is too long for DNS: a name may have 253 characters, a label 63. Use a shorter host name. (SK014)") }}
{{- end }}
{{- if ne (include "sidekick.sidekickWrongAddress" .) "" }}
  {{- $errors = append $errors (printf
    "at '/sidekick/sites': %s is not an IPv6 address. Write an address such as [2001:db8::1]. (SK015)"
    (include "sidekick.sidekickWrongAddress" .)) }}
{{- end }}
{{- if and .Values.sidekick.statefulSetSite.names (not .Values.sidekick.statefulSetSite.service) }}
  {{- $errors = append $errors (print
    "at '/sidekick/statefulSetSite/service': Pods of a StatefulSet have DNS names only through a "
    "headless Service, and none is set. Set it to the serviceName of the StatefulSets. (SK016)") }}
{{- end }}
{{- if and .Values.sidekick.rrDnsMode (regexMatch "[,{]" (include "sidekick.sidekickSites" .)) }}
  {{- $errors = append $errors (print
    "at '/sidekick/rrDnsMode': This mode has no effect on a site of several servers: "
    (include "sidekick.sidekickSites" .) ". Write each site as one name, or set it to false. (SK022)") }}
{{- end }}
{{- if ne (or (not (empty (include "sidekick.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.cert)))
  (or (not (empty (include "sidekick.sidekickServerSecret" .))) (not (empty .Values.sidekick.tls.key))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': Only one of cert and key is set, so sidekick would serve plain HTTP without an "
    "error. Set both, or only serverSecret, or none. (SK030)") }}
{{- end }}
{{- if or
  (and (include "sidekick.sidekickServerSecret" .) (or .Values.sidekick.tls.cert .Values.sidekick.tls.key))
  (and
    (include "sidekick.sidekickClientSecret" .)
    (or .Values.sidekick.tls.clientCert .Values.sidekick.tls.clientKey))
  (and .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': A certificate or its key comes from both a Secret and a file. Keep either the "
    "Secrets and certificates, or the files. (SK031)") }}
{{- end }}
{{- if ne
  (or (not (empty (include "sidekick.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientCert)))
  (or (not (empty (include "sidekick.sidekickClientSecret" .))) (not (empty .Values.sidekick.tls.clientKey))) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls': Only one of clientCert and clientKey is set, so sidekick would not start. Set "
    "both, or only clientSecret, or none. (SK032)") }}
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
    "at '/sidekick/tls': No site uses https, so sidekick would send requests unencrypted and never use "
    "the certificates for servers. Write the sites with https://, or leave caSecret, clientSecret and "
    "their files empty. (SK033)") }}
{{- end }}
{{- if and .Values.sidekick.autoTlsHost (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert) }}
  {{- $errors = append $errors (print
    "at '/sidekick/autoTlsHost': There already is a certificate, so sidekick would not create one. Leave "
    "it empty, or remove the certificate. (SK036)") }}
{{- end }}
{{- if and
  .Values.sidekick.tls.keyPasswordSecret.name
  (not (include "sidekick.sidekickServerSecret" .))
  (not .Values.sidekick.tls.key) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/keyPasswordSecret': There is a password, but no key that it decrypts. Set "
    "sidekick.tls.serverSecret, or leave it empty. (SK039)") }}
{{- end }}
{{- if and .Values.sidekick.tls.serverCertificate.enabled (not .Values.sidekick.tls.serverCertificate.issuerRef.name) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/serverCertificate/issuerRef/name': No issuer signs the certificate, so pods would "
    "wait for its Secret forever. Set it to the name of an Issuer. For a ClusterIssuer, set "
    "issuerRef.kind too. (SK041)") }}
{{- end }}
{{- if and .Values.sidekick.tls.clientCertificate.enabled (not .Values.sidekick.tls.clientCertificate.issuerRef.name) }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/clientCertificate/issuerRef/name': No issuer signs the certificate, so pods would "
    "wait for its Secret forever. Set it to the name of an Issuer. For a ClusterIssuer, set "
    "issuerRef.kind too. (SK042)") }}
{{- end }}
{{- if and .Values.sidekick.tls.serverCertificate.enabled .Values.sidekick.tls.serverSecret }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/serverSecret': Sidekick would not use this Secret, because tls.serverCertificate "
    "creates another one. Leave it empty, or set tls.serverCertificate.enabled to false. (SK043)") }}
{{- end }}
{{- if and .Values.sidekick.tls.clientCertificate.enabled .Values.sidekick.tls.clientSecret }}
  {{- $errors = append $errors (print
    "at '/sidekick/tls/clientSecret': Sidekick would not use this Secret, because tls.clientCertificate "
    "creates another one. Leave it empty, or set tls.clientCertificate.enabled to false. (SK044)") }}
{{- end }}
{{- if and
  (or .Values.sidekick.errors .Values.sidekick.debug .Values.sidekick.statusCode)
  (or (not .Values.sidekick.trace) .Values.sidekick.quiet) }}
  {{- $errors = append $errors (print
    "at '/sidekick/trace': The values errors, statusCode and debug shape the traces of requests, but "
    "tracing is off. Set it to all or application, and set sidekick.quiet to false. (SK051)") }}
{{- end }}
{{- if and .Values.sidekick.pprof (not (regexMatch "^(127[.0-9]*|localhost|\\[::1\\]):" .Values.sidekick.pprof)) }}
  {{- $errors = append $errors (print "at '/sidekick/pprof': Anyone who reaches " .Values.sidekick.pprof
    " can read sidekick's memory without a password. Set it to 127.0.0.1:6060, and reach it through "
    "kubectl port-forward. (SK052)") }}
{{- end }}
{{- if hasKey .Values.sidekick.env "SIDEKICK_KEY_PASSWORD" }}
  {{- $errors = append $errors (print
    "at '/sidekick/env': The chart sets SIDEKICK_KEY_PASSWORD from tls.keyPasswordSecret, and reads it "
    "only from a Secret. Set sidekick.tls.keyPasswordSecret. (SK054)") }}
{{- end }}
{{- if and
  (eq .Values.sidekick.listen "loopback")
  (or .Values.sidekick.probes.startup .Values.sidekick.probes.readiness .Values.sidekick.probes.liveness) }}
  {{- $errors = append $errors (print
    "at '/sidekick/probes': The kubelet cannot reach a sidekick that listens on loopback, and its image "
    "has no program for exec probes. The chart makes no probes, so these settings have no effect. Leave "
    "all of them empty, or set sidekick.listen to all. (SK060)") }}
{{- end }}
{{- if and (eq .Values.sidekick.listen "loopback") .Values.sidekick.podMonitor.enabled }}
  {{- $errors = append $errors (print
    "at '/sidekick/podMonitor/enabled': Prometheus cannot reach a sidekick that listens on loopback. Set "
    "it to false, or set sidekick.listen to all. (SK061)") }}
{{- end }}
{{- if and .Values.sidekick.image.digest (not .Values.sidekick.version) }}
  {{- $errors = append $errors (print
    "at '/sidekick/version': The image has a digest, which hides the version of sidekick. The chart "
    "needs the version to choose options. Set it to the version in the image, such as v7.1.2. (SK070)") }}
{{- end }}
{{- if not (regexMatch "^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$"
  (default .Values.sidekick.image.tag .Values.sidekick.version)) }}
  {{- $errors = append $errors (print "at '/sidekick/version': \""
    (default .Values.sidekick.image.tag .Values.sidekick.version)
    "\" is not a version of sidekick, so the chart cannot know which options the image has. Set it to the "
    "version in the image, such as v7.1.2. (SK071)") }}
{{- end }}
{{- if not (semverCompare ">=0.4.0-0" (include "sidekick.sidekickVersion" .)) }}
  {{- $errors = append $errors (print "at '/sidekick/image/tag': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no failover between sites: it spreads requests over the servers of all sites. Use v0.4.0 or "
    "later. (SK072)") }}
{{- end }}
{{- if and .Values.sidekick.cache.endpoint (semverCompare ">=3.0.0-0" (include "sidekick.sidekickVersion" .)) }}
  {{- $errors = append $errors (printf
    "at '/sidekick/cache/endpoint': Sidekick %s has no cache: v3.0.0 removed it. Leave it empty. (SK080)"
    (include "sidekick.sidekickVersion" .)) }}
{{- end }}
{{- if and .Values.sidekick.cache.endpoint (not .Values.sidekick.cache.existingSecret) }}
  {{- $errors = append $errors (print
    "at '/sidekick/cache/existingSecret': The cache needs an access key, a secret key and a bucket. "
    "Without all three, sidekick exits and logs those that it has. Set it to a Secret that holds all "
    "three. (SK082)") }}
{{- end }}
{{- if pick .Values.sidekick.env "SIDEKICK_CACHE_ENDPOINT" "SIDEKICK_CACHE_ACCESS_KEY" "SIDEKICK_CACHE_SECRET_KEY"
  "SIDEKICK_CACHE_BUCKET" "SIDEKICK_CACHE_MIN_SIZE" "SIDEKICK_CACHE_HEALTH_DURATION" }}
  {{- $errors = append $errors (print
    "at '/sidekick/env': The chart sets the cache's variables from sidekick.cache, and reads keys only "
    "from a Secret. Set sidekick.cache and its existingSecret. (SK083)") }}
{{- end }}
{{- if and
  (ne (int64 .Values.sidekick.healthPort) 0)
  (not (semverCompare ">=0.4.1-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthPort': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --health-port: it would print its help and exit with success. Leave it unset, or use v0.4.1 "
    "or later. (SK101)") }}
{{- end }}
{{- if and .Values.sidekick.readHealthPath (not (semverCompare ">=0.5.8-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/readHealthPath': Sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --read-health-path: it would print its help and exit with success. Leave it unset, or use "
    "v0.5.8 or later. (SK102)") }}
{{- end }}
{{- if and .Values.sidekick.pprof (not (semverCompare ">=2.0.4-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/pprof': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --pprof: it would print its help and exit with success. Leave it unset, or use v2.0.4 or "
    "later. (SK103)") }}
{{- end }}
{{- if and .Values.sidekick.trace (not (semverCompare ">=0.5.6-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/trace': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --trace, or gives it another meaning. Leave it unset, or use v0.5.6 or later. (SK104)") }}
{{- end }}
{{- if and .Values.sidekick.dnsTtl (not (semverCompare ">=3.0.4-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/dnsTtl': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --dns-ttl: it would print its help and exit with success. Leave it unset, or use v3.0.4 or "
    "later. (SK105)") }}
{{- end }}
{{- if and .Values.sidekick.errors (not (semverCompare ">=4.0.3-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/errors': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --errors: it would print its help and exit with success. Leave it unset, or use v4.0.3 or "
    "later. (SK106)") }}
{{- end }}
{{- if and .Values.sidekick.statusCode (not (semverCompare ">=4.0.3-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/statusCode': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --status-code: it would print its help and exit with success. Leave it unset, or use v4.0.3 "
    "or later. (SK107)") }}
{{- end }}
{{- if and .Values.sidekick.hostBalance (not (semverCompare ">=4.0.5-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/hostBalance': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --host-balance: it would print its help and exit with success. Leave it unset, or use "
    "v4.0.5 or later. (SK108)") }}
{{- end }}
{{- if and .Values.sidekick.healthTimeout (not (semverCompare ">=6.0.0-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthTimeout': Sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --health-timeout: it would print its help and exit with success. Leave it unset, or use "
    "v6.0.0 or later. (SK109)") }}
{{- end }}
{{- if and .Values.sidekick.rrDnsMode (not (semverCompare ">=7.0.1-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/rrDnsMode': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --rr-dns-mode: it would print its help and exit with success. Leave it unset, or use v7.0.1 "
    "or later. (SK110)") }}
{{- end }}
{{- if and .Values.sidekick.tlsMax (not (semverCompare ">=7.0.1-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tlsMax': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --tls-max: it would print its help and exit with success. Leave it unset, or use v7.0.1 or "
    "later. (SK111)") }}
{{- end }}
{{- if and .Values.sidekick.autoTlsHost (not (semverCompare ">=7.0.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/autoTlsHost': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --auto-tls-host: it would print its help and exit with success. Leave it unset, or use "
    "v7.0.2 or later. (SK112)") }}
{{- end }}
{{- if and .Values.sidekick.healthOptimistic (not (semverCompare ">=7.0.5-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/healthOptimistic': Sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --health-optimistic: it would print its help and exit with success. Leave it unset, or use "
    "v7.0.5 or later. (SK113)") }}
{{- end }}
{{- if and
  (or .Values.sidekick.tls.caSecret .Values.sidekick.tls.cacert)
  (not (semverCompare ">=0.5.0-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/cacert': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --cacert: it would print its help and exit with success. Leave it unset, or use v0.5.0 or "
    "later. (SK114)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickClientSecret" .) .Values.sidekick.tls.clientCert)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/clientCert': Sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --client-cert: it would print its help and exit with success. Leave it unset, or use v0.5.2 "
    "or later. (SK115)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickClientSecret" .) .Values.sidekick.tls.clientKey)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/clientKey': Sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --client-key: it would print its help and exit with success. Leave it unset, or use v0.5.2 "
    "or later. (SK116)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.cert)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/cert': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --cert, or gives it another meaning. Leave it unset, or use v0.5.2 or later. (SK117)") }}
{{- end }}
{{- if and
  (or (include "sidekick.sidekickServerSecret" .) .Values.sidekick.tls.key)
  (not (semverCompare ">=0.5.2-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/key': Sidekick " (include "sidekick.sidekickVersion" .)
    " has no --key, or gives it another meaning. Leave it unset, or use v0.5.2 or later. (SK118)") }}
{{- end }}
{{- if and
  .Values.sidekick.tls.keyPasswordSecret.name
  (not (semverCompare ">=7.0.8-0" (include "sidekick.sidekickVersion" .))) }}
  {{- $errors = append $errors (print "at '/sidekick/tls/keyPasswordSecret': Sidekick "
    (include "sidekick.sidekickVersion" .)
    " has no --key-password: it would print its help and exit with success. Leave it unset, or use "
    "v7.0.8 or later. (SK119)") }}
{{- end }}
{{- if ne .Values.sidekick.listen "all" }}
  {{- $errors = append $errors (print
    "at '/sidekick/listen': Sidekick has pods of its own here, so no client could reach it on loopback. "
    "Set it to all, and list the allowed clients in networkPolicy.clients. (SK090)") }}
{{- end }}
{{- if pick .Values.podSpec "affinity" "containers" "imagePullSecrets" "nodeSelector" "priorityClassName"
  "securityContext" "serviceAccountName" "terminationGracePeriodSeconds" "tolerations" "topologySpreadConstraints"
  "volumes" "automountServiceAccountToken" "enableServiceLinks" }}
  {{- $errors = append $errors (print
    "at '/podSpec': The chart already sets a field that is in here, so yours would be lost. "
    "automountServiceAccountToken and enableServiceLinks never change, and other values set the rest. "
    "Set affinity, extraContainers in place of containers, imagePullSecrets, nodeSelector, "
    "priorityClassName, podSecurityContext in place of securityContext, serviceAccount.name in place of "
    "serviceAccountName, drainSeconds in place of terminationGracePeriodSeconds, tolerations, "
    "topologySpreadConstraints, volumes. (SK091)") }}
{{- end }}
{{- if $errors }}
  {{- fail (join "\n" $errors) }}
{{- end }}
{{- end }}
