import type { NetworkPolicyEgressRule, NetworkPolicyPeer, NetworkPolicyPort } from 'kubernetes-types/networking/v1.js';
import { notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { defineFunction } from '../expressions/function.ts';
import { Reference, Source } from '../expressions/reference.ts';
import { Variable } from '../expressions/scope.ts';
import { Each } from '../manifest/each.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { Sidekick } from './sidekick.ts';

/** What a network policy must let sidekick reach: the ports of its servers, and the one that health is asked on. */
export function serverEgress(
  { facts }: Sidekick,
  to?: ListTemplate<NetworkPolicyPeer>,
): Templated<NetworkPolicyEgressRule> {
  const { healthPort } = facts.values;
  return {
    ports: [
      eachWord(facts.serverPorts, 'port', (port) => ({ port: toInteger(port), protocol: 'TCP' })),
      when(notEqual(healthPort, 0), { port: healthPort, protocol: 'TCP' }),
    ],
    ...(to === undefined ? {} : { to }),
  };
}

/** An entry for each different word of a text. */
function eachWord(
  words: Expression<string>,
  name: string,
  body: (word: Expression<string>) => Templated<NetworkPolicyPort>,
): Each<Templated<NetworkPolicyPort>> {
  const variable = new Variable(name);
  const word = new Reference<string>('string', Source.variable(variable), { safe: true, ascii: true });
  return new Each({ over: 'list', collection: wordsOf(words), first: undefined, second: variable }, body(word));
}

const wordsOf = defineFunction('list', {
  evaluate: (text: string) => [...new Set(text.split(' '))],
  template: (text) => `uniq (splitList " " ${text})`,
  traits: () => ({ nonEmpty: true }),
});

/** The number in a text of digits. */
const toInteger = defineFunction('integer', {
  evaluate: (text: string) => Number(text),
  template: (text) => `int64 ${text}`,
});
