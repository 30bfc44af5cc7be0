import type { ChartDefinition } from '../chart/definition.ts';
import type { Rendering } from '../chart/rendering.ts';
import { isUserError } from '../errors.ts';

/** An object as JSON has it. */
export type JsonObject = Record<string, unknown>;

/** A case of the property: what a user sets, and what it is rendered for. */
export interface Case {
  readonly values: Record<string, unknown>;
  readonly release: string;
  readonly namespace: string;
  readonly kubeVersion: string;
  readonly apiVersions: readonly string[];
}

/** What Helm answered. */
export interface HelmAnswer {
  readonly objects?: readonly JsonObject[] | undefined;
  readonly notes?: string | undefined;
  readonly error?: string | undefined;
}

/** Our own answer, as if Helm managed the release: then not even one label may differ. */
export function ownAnswer(
  definition: ChartDefinition,
  { values, release, namespace, kubeVersion, apiVersions }: Case,
): Rendering | { readonly error: string } {
  try {
    return definition.render({ values, release, namespace, kubeVersion, apiVersions, service: 'Helm' });
  } catch (error) {
    if (isUserError(error)) return { error: error.message };
    throw error;
  }
}

/** What differs between the two answers, or undefined. Objects are compared in their order. */
export function difference(own: Rendering | { readonly error: string }, helm: HelmAnswer): object | undefined {
  if ('error' in own)
    return helm.error === undefined ? { ownError: own.error, helm: 'accepts' } : errorDifference(own.error, helm.error);
  if (helm.error !== undefined) return { own: 'accepts', helmError: helm.error };
  const [ours, theirs] = [canonical(own.objects), canonical(helm.objects ?? [])];
  if (ours !== theirs) return { firstDifference: firstDifference(own.objects, helm.objects ?? [], '') };
  return helm.notes === undefined || notesOf(own) === helm.notes.trim()
    ? undefined
    : { ownNotes: notesOf(own), helmNotes: helm.notes };
}

/** Both must name the same places; Helm reports a bad key at the root, so keys are compared by being refused at all. */
function errorDifference(own: string, helm: string): object | undefined {
  if (/\((SG|SK|MC|MT|OP)\d/.test(own))
    return own.split('\n').every((line) => helm.includes(line)) ? undefined : { own, helm };
  const same =
    JSON.stringify(places(own)) === JSON.stringify(places(helm)) &&
    own.includes('invalid propertyName') === helm.includes('invalid propertyName');
  return same ? undefined : { ownPlaces: places(own), helmPlaces: places(helm), own, helm };
}

/** JSON pointers in an error text, without those of bad keys. */
function places(error: string): readonly string[] {
  const named = error
    .split('\n')
    .flatMap((line) => /^\s*(?:- )?at '(.*?)': (?!.*invalid propertyName|validation failed)/s.exec(line)?.[1] ?? []);
  return error.includes('invalid propertyName') ? [] : [...new Set(named.map(unescape))].sort();
}

/** Go escapes what its version of Unicode does not know as printable; JSON does not. */
function unescape(quoted: string): string {
  return quoted.replace(/\\(U[0-9a-f]{8}|u[0-9a-f]{4}|x[0-9a-f]{2}|[abfnrtv\\'])/g, (_, escape: string) =>
    escape.length > 1 ? String.fromCodePoint(parseInt(escape.slice(1), 16)) : (SHORT[escape] ?? escape),
  );
}

const SHORT: Readonly<Partial<Record<string, string>>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function notesOf(own: Rendering): string {
  return [own.notes, ...own.warnings.map((warning) => `\nWARNING: ${warning}`)].join('\n').trim();
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

function firstDifference(own: unknown, helm: unknown, path: string): object | undefined {
  if (canonical(own) === canonical(helm)) return undefined;
  if (typeof own !== 'object' || typeof helm !== 'object' || own === null || helm === null) return { path, own, helm };
  const keys = [...new Set([...Object.keys(own), ...Object.keys(helm)])];
  const inner = keys
    .map((key) => firstDifference((own as JsonObject)[key], (helm as JsonObject)[key], `${path}/${key}`))
    .find((found) => found !== undefined);
  return inner ?? { path, own, helm };
}
