import type { Expression } from '../expressions/expression.ts';
import type { Helper } from '../expressions/helper.ts';
import { topScope } from '../expressions/scope.ts';
import { helperTemplate } from '../render/helperTemplate.ts';

/** The values that an expression reads, itself or through helpers, as paths with dots. */
export function readsOf(expression: Expression): readonly string[] {
  const paths = new Set<string>();
  const helpers = new Map<string, Helper>();
  const scope = topScope('chart', {
    useValue: (path) => paths.add(path.join('.')),
    useHelper: (helper) => helpers.set(helper.name, helper),
  });
  expression.template(scope);
  // A map gives what is added to it on the way, too.
  for (const helper of helpers.values()) helperTemplate(helper, scope);
  return [...paths];
}
