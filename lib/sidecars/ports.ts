import { choose } from '../expressions/choose.ts';
import { equal } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { and } from '../expressions/logic.ts';
import { anyEntry } from '../manifest/entries.ts';
import type { AppPod } from './appPod.ts';
import { APP } from './claims.ts';
import type { Sidecar, SidecarPort } from './sidecar.ts';

/** A port of a sidecar that is compared with all ports before it. */
export interface ComparedPort {
  readonly sidecar: Sidecar;
  readonly port: SidecarPort;
  /** What else listens on it: a name, or nothing. */
  readonly owner: TextHelper;
}

/** Where another container listens on the same number. */
interface Match {
  readonly owner: string;
  readonly where: Expression<boolean>;
}

/** The ports of sidecars, each compared with the app's and with those of sidecars before it in the list. */
export function comparedPorts(sidecars: readonly Sidecar[], pod: AppPod): readonly ComparedPort[] {
  const all = sidecars.flatMap((sidecar) => (sidecar.ports ?? []).map((port) => ({ sidecar, port })));
  const compared = all.filter(({ sidecar }) => sidecar.collisions?.port !== 'elsewhere');
  return compared.flatMap(({ sidecar, port }) => {
    const before = all.filter((other) => sidecars.indexOf(other.sidecar) < sidecars.indexOf(sidecar));
    const matches = [...matchesOfApp(port, pod), ...before.map((other) => matchOf(port.number, other))];
    return matches.length === 0 ? [] : [{ sidecar, port, owner: ownerHelper(sidecar, port, matches) }];
  });
}

function matchesOfApp(port: SidecarPort, { app }: AppPod): readonly Match[] {
  return [
    ...(app.port === undefined ? [] : [{ owner: APP, where: equal(port.number, app.port) }]),
    ...(app.extraPorts === undefined ? [] : [{ owner: APP, where: isAmong(port, app.extraPorts) }]),
  ];
}

function isAmong(
  { path, name, number }: SidecarPort,
  ports: NonNullable<AppPod['app']['extraPorts']>,
): Expression<boolean> {
  const helper = {
    name: `${camelCase(path)}IsTaken`,
    description: `app.extraPorts has the number of the port ${name}.`,
  };
  return anyEntry(helper, ports, 'port', (other) => equal(other, number));
}

function matchOf(number: Input<number>, other: { readonly sidecar: Sidecar; readonly port: SidecarPort }): Match {
  const { sidecar, port } = other;
  return { owner: sidecar.name, where: and(sidecar.enabled, port.where ?? true, equal(number, port.number)) };
}

function ownerHelper({ name, enabled }: Sidecar, port: SidecarPort, matches: readonly Match[]): TextHelper {
  const owner = matches.reduceRight<Input<string>>((rest, match) => choose(match.where, match.owner, rest), '');
  return TextHelper.define(
    `${camelCase(port.path)}Owner`,
    `What else listens on the port ${port.name} of ${name}, or nothing.`,
    choose(and(enabled, port.where ?? true), owner, ''),
  );
}

function camelCase(path: string): string {
  return path.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());
}
