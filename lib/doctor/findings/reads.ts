import type { Expression } from '../../expressions/expression.ts';
import { topScope } from '../../expressions/scope.ts';

/** The values that an expression reads, as paths with dots. */
export function readsOf(expression: Expression): readonly string[] {
  const paths: string[] = [];
  expression.template(
    topScope('chart', { useValue: (path) => paths.push(path.join('.')), useHelper: () => undefined }),
  );
  return [...new Set(paths)];
}
