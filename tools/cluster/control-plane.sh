#!/usr/bin/env bash
# Process 1 of the control plane's machine: etcd and the three programs that make up Kubernetes' own side.
# Its environment says where things are: PATH, CERTIFICATES, FOLDER (its own), ADDRESS, SERVICE_RANGE.
set -euo pipefail
read -r _ # the network is there

hostname control-plane

# Starts a program again whenever it ends, as a machine's service manager would.
keep_running() {
  while :; do
    "$@" >>"$FOLDER/log/$1.log" 2>&1 </dev/null || true
    sleep 1
  done &
}

# Nobody needs this data after a power cut.
keep_running etcd --data-dir "$FOLDER/etcd" --unsafe-no-fsync

keep_running kube-apiserver \
  --etcd-servers=http://127.0.0.1:2379 \
  --advertise-address="$ADDRESS" \
  --secure-port=6443 \
  --service-cluster-ip-range="$SERVICE_RANGE" \
  --authorization-mode=Node,RBAC \
  --enable-admission-plugins=NodeRestriction \
  --allow-privileged=true \
  --client-ca-file="$CERTIFICATES/ca.crt" \
  --tls-cert-file="$CERTIFICATES/kube-apiserver.crt" \
  --tls-private-key-file="$CERTIFICATES/kube-apiserver.key" \
  --kubelet-certificate-authority="$CERTIFICATES/ca.crt" \
  --kubelet-client-certificate="$CERTIFICATES/kubelet-client.crt" \
  --kubelet-client-key="$CERTIFICATES/kubelet-client.key" \
  --kubelet-preferred-address-types=InternalIP \
  --service-account-issuer=https://kubernetes.default.svc.cluster.local \
  --service-account-key-file="$CERTIFICATES/service-account.pub" \
  --service-account-signing-key-file="$CERTIFICATES/service-account.key" \
  --requestheader-client-ca-file="$CERTIFICATES/ca.crt" \
  --requestheader-allowed-names=front-proxy-client \
  --requestheader-username-headers=X-Remote-User \
  --requestheader-group-headers=X-Remote-Group \
  --requestheader-extra-headers-prefix=X-Remote-Extra- \
  --proxy-client-cert-file="$CERTIFICATES/front-proxy-client.crt" \
  --proxy-client-key-file="$CERTIFICATES/front-proxy-client.key" \
  --enable-aggregator-routing=true

keep_running kube-controller-manager \
  --kubeconfig="$FOLDER/kube-controller-manager.kubeconfig" \
  --bind-address=127.0.0.1 \
  --leader-elect=false \
  --service-account-private-key-file="$CERTIFICATES/service-account.key" \
  --root-ca-file="$CERTIFICATES/ca.crt" \
  --cluster-signing-cert-file="$CERTIFICATES/ca.crt" \
  --cluster-signing-key-file="$CERTIFICATES/ca.key" \
  --use-service-account-credentials=true \
  --node-monitor-period=2s \
  --node-monitor-grace-period=20s

keep_running kube-scheduler \
  --kubeconfig="$FOLDER/kube-scheduler.kubeconfig" \
  --bind-address=127.0.0.1 \
  --leader-elect=false

# Collects every process that is left without a parent.
while :; do wait -n || sleep 1; done
