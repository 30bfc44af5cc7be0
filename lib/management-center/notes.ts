import { type NotesLine, notesWhen } from '../chart/notes.ts';
import type { Input } from '../expressions/expression.ts';
import { not } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { ManagementCenterReference } from './values.ts';

/** What Helm says of Management Center after an installation: how to open it, and who is its administrator. */
export function managementCenterNotes(
  values: ManagementCenterReference,
  name: Input<string>,
  namespace: Input<string>,
): readonly NotesLine[] {
  const { enabled, service, contextPath, adminSecret } = values;
  return [
    notesWhen(
      enabled,
      '',
      text`To open Management Center, run this and go to http://localhost:8080${contextPath}/:`,
      text`   kubectl port-forward --namespace ${namespace} service/${name} 8080:${service.port}`,
      notesWhen(notEmpty(adminSecret.name), text`Log in as the administrator from the Secret ${adminSecret.name}.`),
      notesWhen(
        not(notEmpty(adminSecret.name)),
        "Create the administrator's account now: the first visitor can do so.",
      ),
    ),
  ];
}
