import { UserError } from '../../errors.ts';
import type { Helper } from '../../expressions/helper.ts';
import type { UseListener } from '../../expressions/scope.ts';
import type { Declaration } from '../../values/declaration.ts';

/** What the templates of one chart use of its values and helpers. */
export class Uses implements UseListener {
  private readonly paths = new Set<string>();
  private readonly known = new Map<string, Helper>();

  useValue(path: readonly string[]): void {
    this.paths.add(path.join('.'));
  }

  /** @throws UserError when another helper has the name already */
  useHelper(helper: Helper): void {
    const same = this.known.get(helper.name) ?? helper;
    if (same !== helper) throw new UserError(`two helpers of the chart are named ${helper.name}: rename one of them`);
    this.known.set(helper.name, helper);
  }

  /** The helpers in the order of their first use. */
  get helpers(): readonly Helper[] {
    return [...this.known.values()];
  }

  /** Paths of declared values that no template reads, itself or as part of a whole. */
  unused(declaration: Declaration, path: readonly string[] = []): readonly string[] {
    const { shape } = declaration;
    if (shape.type === 'object')
      return Object.entries(shape.fields).flatMap(([name, field]) => this.unused(field, [...path, name]));
    const entries = shape.type === 'list' || shape.type === 'map' ? this.unused(shape.of, [...path, '*']) : [];
    const isUsed = this.paths.has(path.join('.')) || path.at(-1) === '*';
    return isUsed ? (this.readsEntries(path) ? entries : []) : [path.join('.')];
  }

  /** Some template reads entries one by one; else the whole is passed on. */
  private readsEntries(path: readonly string[]): boolean {
    const start = `${path.join('.')}.*`;
    return [...this.paths].some((used) => used.startsWith(start));
  }
}
