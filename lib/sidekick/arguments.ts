import { choose } from '../expressions/choose.ts';
import { equal } from '../expressions/compare.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { spread } from '../manifest/each.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { type SidekickFacts, TLS_FILES } from './facts.ts';
import type { ArgumentNode, SidekickOption } from './option.ts';
import { OPTIONS, TLS_OPTIONS } from './options.ts';

/** The variable that holds the password of the listener's key: kubelet puts it in place of `$(…)`. */
export const KEY_PASSWORD_VARIABLE = 'SIDEKICK_KEY_PASSWORD';

/**
 * sidekick's arguments: flags, then sites. What follows a site is a site, whatever it looks like; and the image's entry
 * point is the program, so there is never a command.
 */
export function sidekickArguments(facts: SidekickFacts): Templated<readonly string[]> {
  const { values, version, files } = facts;
  const { tls } = values;
  const given: Readonly<Record<string, unknown>> = { ...values };
  return [
    text`--address=${choose(equal(values.listen, 'loopback'), '127.0.0.1', '')}:${values.port}`,
    ...Object.entries<SidekickOption>(OPTIONS).map(([name, option]) => option.print(given[name], version)),
    TLS_OPTIONS.insecure.print(tls.insecure, version),
    ...TLS_FILES.map((name): ArgumentNode => {
      const { isGiven, path } = files[name];
      return when(isGiven, text`--${TLS_OPTIONS[name].flag}=${path}`);
    }),
    when(notEmpty(tls.keyPasswordSecret.name), `--key-password=$(${KEY_PASSWORD_VARIABLE})`),
    when(notEmpty(values.statefulSetSite.names), facts.statefulSetSite),
    spread(values.sites),
  ];
}
