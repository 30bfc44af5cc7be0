import type { EnvVar } from 'kubernetes-types/core/v1.js';
import { hasKey } from '../expressions/collections.ts';
import { notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { and, not } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { eachEntry } from '../manifest/each.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { remark } from '../manifest/remark.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import { KEY_PASSWORD_VARIABLE } from './arguments.ts';
import type { SidekickFacts } from './facts.ts';
import { versionIsAtLeast } from './version.ts';

/** Environment variables of sidekick: secrets of Secrets, processors for old versions, then the user's own. */
export function sidekickVariables({ values, version }: SidekickFacts): ListTemplate<EnvVar> {
  const { env, extraEnv, cache, tls } = values;
  const { name, key } = tls.keyPasswordSecret;
  const hasCache = notEmpty(cache.endpoint);
  const ofCache = (variable: string, field: Expression<string>): Templated<EnvVar> =>
    when(hasCache, secretVariable(variable, cache.existingSecret, field));
  return [
    when(notEmpty(name), secretVariable(KEY_PASSWORD_VARIABLE, name, key)),
    when(hasCache, { name: 'SIDEKICK_CACHE_ENDPOINT', value: cache.endpoint }),
    ofCache('SIDEKICK_CACHE_ACCESS_KEY', cache.accessKeyField),
    ofCache('SIDEKICK_CACHE_SECRET_KEY', cache.secretKeyField),
    ofCache('SIDEKICK_CACHE_BUCKET', cache.bucketField),
    when(and(hasCache, notEmpty(cache.minSize)), { name: 'SIDEKICK_CACHE_MIN_SIZE', value: cache.minSize }),
    when(and(hasCache, notEqual(cache.healthDuration, 0)), {
      name: 'SIDEKICK_CACHE_HEALTH_DURATION',
      value: text`${cache.healthDuration}`,
    }),
    when(
      and(not(versionIsAtLeast(version, '7.0.6')), not(hasKey(env, 'GOMAXPROCS'))),
      remark("Versions before v7.0.6 use the CPU count of the node, and ignore the container's limit.", {
        name: 'GOMAXPROCS',
        valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } },
      }),
    ),
    eachEntry(env, ['name', 'value'], (name, value) => ({ name, value })),
    spread(extraEnv),
  ];
}

function secretVariable(variable: string, name: Expression<string>, key: Expression<string>): Templated<EnvVar> {
  return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
}
