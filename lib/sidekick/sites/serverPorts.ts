import type { Expression } from '../../expressions/expression.ts';
import { replace, trimSuffix } from '../../expressions/strings.ts';
import { replaceMatches } from '../../expressions/regex.ts';

/** A host: an address in brackets, or what ends before a port or another pool. */
const HOST = '(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)';

/** The port of each pool of one or more sites with a space between them: its own, or that of its scheme. */
export function serverPorts(sites: Expression<string>): Expression<string> {
  const own = replaceMatches(sites, `https?://${HOST}:([0-9]+)/?`, '${2}');
  const plain = replaceMatches(own, `http://${HOST}/?`, '80');
  const secure = replaceMatches(plain, `https://${HOST}/?`, '443');
  return trimSuffix(replace(secure, ',', ' '), ' ');
}
