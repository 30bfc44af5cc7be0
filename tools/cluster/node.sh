#!/usr/bin/env bash
# Process 1 of a node's machine: a container runtime, a kubelet and a kube-proxy.
# Its environment says which and where: NAME, ADDRESS, LABELS, PATH, FOLDER (its own), KEPT (folders below /var that stay
# visible), IMAGES (a name and the path of an archive on each line).
set -euo pipefail
read -r _ # the network is there

hostname "$NAME"

# What kubelets and runtimes keep in fixed places, they keep in this node's folder.
mount --make-rshared /
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p "$FOLDER"/{var/lib,var/log,var/tmp,var/cache}
ln -sfn /run "$FOLDER/var/run"
for path in $KEPT; do
  mkdir -p "$FOLDER$path"
  mount --rbind "$path" "$FOLDER$path"
done
mount --rbind "$FOLDER/var" /var

# A kubelet sets these for the whole machine unless they are so already. Here it reads that they are.
mkdir -p /run/settings
for setting in vm/overcommit_memory=1 vm/panic_on_oom=0 kernel/panic=10 kernel/panic_on_oops=1 \
  kernel/keys/root_maxkeys=1000000 kernel/keys/root_maxbytes=25000000; do
  file=/run/settings/${setting//[\/=]/-}
  echo "${setting#*=}" >"$file"
  mount --bind "$file" "/proc/sys/${setting%=*}"
done

# These two belong to the node's network alone.
echo 1 >/proc/sys/net/ipv4/ip_forward
echo 1 >/proc/sys/net/bridge/bridge-nf-call-iptables

# Starts a program again whenever it ends, as a machine's service manager would.
keep_running() {
  while :; do
    "$@" >>"$FOLDER/log/$1.log" 2>&1 </dev/null || true
    sleep 1
  done &
}

keep_running containerd --config "$FOLDER/containerd.toml"
until ctr version >/dev/null 2>&1; do sleep 0.1; done

# There is no registry: the kubelet must find the images before it starts the first pod.
mkdir -p "$FOLDER/imported"
while read -r name path; do
  mark=$FOLDER/imported/${name//\//_}
  version="$path $(stat --format='%Y %s' "$path")"
  [[ -e $mark && $(<"$mark") == "$version" ]] && continue
  ctr --namespace k8s.io images import "$path" >>"$FOLDER/log/images.log" 2>&1 </dev/null
  echo "$version" >"$mark"
done < <(printf %s "$IMAGES")

keep_running kube-proxy --config="$FOLDER/kube-proxy.json"
keep_running kubelet --config="$FOLDER/kubelet.json" --kubeconfig="$FOLDER/kubelet.kubeconfig" \
  --hostname-override="$NAME" --node-ip="$ADDRESS" --node-labels="$LABELS"

# Collects every process that is left without a parent.
while :; do wait -n || sleep 1; done
