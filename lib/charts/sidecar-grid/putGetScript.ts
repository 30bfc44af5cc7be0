/**
 * Puts an entry through one member and gets it through another, with nothing but the member's image: `SERVICE` and `PORT`
 * say where members are, and `HZCLIENT_CLUSTERNAME`, which Hazelcast's client reads itself, the name of their cluster.
 *
 * The first and the last address of the headless Service are two members, if there are two. The console of Hazelcast is a
 * client that uses only the given member, so what the last one gives has come through the grid. Whatever happens, the
 * map, which has the name of the pod, is destroyed in the end, and each of at most three clients has 25 seconds.
 * @see https://docs.hazelcast.com/hazelcast/5.5/clients/java
 */
export const PUT_GET = `through() { # ADDRESS COMMAND...: what the console says, through the member at this address alone
  local address=$1
  shift
  if [[ $address == *:* ]]; then address="[$address]"; fi
  cat >client.yaml <<END
hazelcast-client:
  network: { cluster-members: ['$address:$PORT'], smart-routing: false }
  connection-strategy: { connection-retry: { cluster-connect-timeout-millis: 15000 } }
END
  if printf '%s\\n' "ns $HOSTNAME" "$@" exit | timeout 25 java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \\
    -cp "$HZ_HOME/lib/*" -Dhazelcast.client.config=client.yaml \\
    com.hazelcast.client.console.ClientConsoleApp 2>client.log; then return; fi
  grep -E '^(WARNING|SEVERE|Exception|Caused by)' client.log | tail -n 5 >&2
  echo "no answer through the member at $address to: $*" >&2
  return 1
}

addresses=$(getent ahosts "$SERVICE" || true)
first=\${addresses%% *}
last=\${addresses##*$'\\n'}
last=\${last%% *}
: "\${first:?no member has an address at $SERVICE}"
value=$RANDOM-$RANDOM-$RANDOM
trap 'through "$first" m.destroy >/dev/null 2>&1' EXIT
put=$(through "$first" "m.put key $value")
got=$(through "$last" 'm.get key' m.destroy)
if [[ $got != *"$value"*Destroyed* ]]; then
  printf 'put %s through %s:\\n%s\\n\\nbut got through %s:\\n%s\\n' "$value" "$first" "$put" "$last" "$got" >&2
  exit 1
fi
trap - EXIT
echo "put an entry through $first, got it through $last"`;
