import type { Scope } from '../../expressions/scope.ts';
import type { UserObjects } from '../userObjects.ts';
import { KEEP_LINE_FEEDS } from './resourceTemplate.ts';

/** The template of the user's objects, each a document of its own. */
export function userObjectsTemplate({ objects }: UserObjects, scope: Scope): string {
  const list = objects.template(scope).text;
  return [`{{- range $object := ${list} }}`, '---', '{{ toYaml $object }}', KEEP_LINE_FEEDS, '{{- end }}', ''].join(
    '\n',
  );
}
