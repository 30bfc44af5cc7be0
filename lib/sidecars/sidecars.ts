import type { Construct } from 'constructs';
import type { Container, EnvVar, PodSecurityContext, Probe, Volume } from 'kubernetes-types/core/v1.js';
import { type NotesLine, notesWhen } from '../chart/notes.ts';
import { add } from '../expressions/arithmetic.ts';
import { choose } from '../expressions/choose.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { lift, Literal } from '../expressions/literal.ts';
import { and, not, or } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { FieldsOf, Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { AppPod } from './appPod.ts';
import { assertSidecar, type ProbeName, type Sidecar, type SidecarList } from './sidecar.ts';
import { assertNoRivalries, type Claims, claimsOf, JAVA_OPTIONS } from './claims.ts';
import { collisionsOf } from './collisions.ts';

/** The sidecars of one pod as a whole: what a template of pods, a Service and a policy have of them. */
export class Sidecars {
  private readonly claims: Claims;

  /** @throws UserError for two of one name, and for a sidecar that is not what it says */
  constructor(
    private readonly pod: AppPod,
    /** In the order of their start. */
    readonly list: readonly Sidecar[],
  ) {
    list.forEach(assertSidecar);
    this.claims = claimsOf(list);
    assertNoRivalries(this.claims);
  }

  /** Native sidecars, and what runs once. */
  get initContainers(): SidecarList<Container> {
    return this.list.flatMap((sidecar) => [
      ...standing(sidecar, sidecar.initContainers),
      ...standing(sidecar, sidecar.containers, sidecar.native),
    ]);
  }

  /** Sidecars that are not native. */
  get containers(): SidecarList<Container> {
    return this.list.flatMap((sidecar) => standing(sidecar, sidecar.containers, not(sidecar.native)));
  }

  get volumes(): SidecarList<Volume> {
    return this.each(({ volumes }) => volumes);
  }

  /** Variables of the app that come before the user's. */
  get env(): SidecarList<EnvVar> {
    return this.each(({ app }) => app?.env);
  }

  /** The variable that each JVM reads, after the user's, so that it may refer to them. */
  get javaOptions(): SidecarList<EnvVar> {
    const given = this.list.flatMap(({ enabled, app }) =>
      app?.javaOptions ? [{ where: and(enabled, app.javaOptions.where), options: app.javaOptions.options }] : [],
    );
    const [first, ...others] = given;
    if (!first) return [];
    const value = others.reduce(
      (before, { where, options }) => text`${before} ${choose(where, options, '')}`,
      others.length === 0 ? first.options : choose(first.where, first.options, ''),
    );
    return [when(or(...given.map(({ where }) => where)), { name: JAVA_OPTIONS, value })];
  }

  get mounts() {
    return this.each(({ app }) => app?.mounts);
  }

  /** Ports that the app listens on besides its own. */
  get appPorts() {
    return this.each(({ app }) => app?.ports);
  }

  /** A probe of the app: the user's, else a sidecar's. */
  probe(name: ProbeName, own: Expression<FreeMap>): Templated<Probe> {
    const offer = this.list.find(({ app }) => app?.probes)?.app?.probes;
    if (!offer) return own;
    const probe: Templated<Probe> = when(notEmpty(own), own, offer[name]);
    return when(or(offer.where, notEmpty(own)), probe);
  }

  /** Seconds that they need to stop once the app has: they stop one after the other. */
  get graceSeconds(): Expression<number> {
    const times = this.list.flatMap(({ enabled, graceSeconds }) =>
      graceSeconds === undefined ? [] : [choose(enabled, graceSeconds, 0)],
    );
    return times.reduce<Expression<number>>((sum, time) => (isZero(sum) ? time : add(sum, time)), Literal.of(0));
  }

  /** One of them asks the Kubernetes API. */
  get usesApi(): Expression<boolean> {
    return or(...this.list.map(({ enabled, usesApi = false }) => and(enabled, usesApi)));
  }

  get ingress() {
    return this.each(({ network }) => network?.ingress);
  }

  get egress() {
    return this.each(({ network }) => network?.egress);
  }

  /** The port that the Service leads to. */
  servicePort(own: Input<number>): Expression<number> {
    return this.list.reduceRight<Expression<number>>(
      (port, sidecar) =>
        sidecar.servicePort === undefined ? port : choose(sidecar.enabled, sidecar.servicePort, port),
      lift(own),
    );
  }

  /** Annotations of the pod. */
  get annotations(): Readonly<Record<string, Templated<string>>> {
    const entries = this.list.flatMap((sidecar) =>
      Object.entries(sidecar.pod?.annotations ?? {}).map(([key, value]) => [key, under(sidecar, value)] as const),
    );
    return Object.fromEntries(entries);
  }

  /** Containers see each other's processes; undefined where no sidecar ever asks for it. */
  get sharesProcesses(): Expression<boolean> | undefined {
    const asked = this.list.flatMap(({ enabled, pod }) =>
      pod?.sharesProcesses === undefined ? [] : [and(enabled, pod.sharesProcesses)],
    );
    return asked.length === 0 ? undefined : or(...asked);
  }

  /** Fields of the pod's security context; undefined where no sidecar ever asks for one. */
  get securityContext(): Partial<FieldsOf<PodSecurityContext>> | undefined {
    const fields = this.list.flatMap((sidecar) =>
      Object.entries(sidecar.pod?.securityContext ?? {}).map(([key, value]) => [key, under(sidecar, value)] as const),
    );
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
  }

  /** Lines of NOTES.txt. */
  get notes(): readonly NotesLine[] {
    return this.list.flatMap(({ enabled, notes = [] }) =>
      notes.length === 0 || isTrue(enabled) ? notes : [notesWhen(enabled, ...notes)],
    );
  }

  /** Adds the objects and rules of all of them, and the rules that find their collisions. */
  addTo(scope: Construct): void {
    for (const { addObjects } of this.list) addObjects?.(scope);
    const { chart } = this.pod;
    chart.addApplied(this.list.flatMap(({ rules = [] }) => rules));
    chart.addApplied(collisionsOf(this.list, this.claims, this.pod));
  }

  private each<Item>(entriesOf: (sidecar: Sidecar) => SidecarList<Item> | undefined): SidecarList<Item> {
    return this.list.flatMap((sidecar) => standing(sidecar, entriesOf(sidecar)));
  }
}

/** The entries of a sidecar, where it is in the pod. */
function standing<Item>(
  { enabled }: Sidecar,
  entries: SidecarList<Item> | undefined = [],
  where: Input<boolean> = true,
): SidecarList<Item> {
  const condition = and(enabled, where);
  if (isTrue(condition)) return entries;
  return entries.map((entry) => when(condition, entry)) as unknown as SidecarList<Item>;
}

function under<Node>({ enabled }: Sidecar, node: Node): Node {
  return isTrue(enabled) ? node : (when(enabled, node) as Node);
}

function isTrue(condition: Input<boolean>): boolean {
  const lifted = lift(condition);
  return lifted instanceof Literal && lifted.value === true;
}

function isZero(number: Expression<number>): boolean {
  return number instanceof Literal && number.value === 0;
}
