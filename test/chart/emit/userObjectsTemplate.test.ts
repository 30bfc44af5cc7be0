import { expect, test } from 'vitest';
import { RootConstruct } from 'constructs';
import { userObjectsTemplate } from '../../../lib/chart/emit/userObjectsTemplate.ts';
import { UserObjects } from '../../../lib/chart/userObjects.ts';
import { Source } from '../../../lib/expressions/reference.ts';
import { kubernetesObjects } from '../../../lib/values/formats.ts';
import { scopeOf } from '../../support/bothMeanings.ts';

test('each object is a document, whose last line feeds stay', () => {
  const list = kubernetesObjects({ description: 'Objects.' }).reference(Source.values().child('extra'), false);
  const objects = new UserObjects(new RootConstruct(), 'extra', list);
  expect(userObjectsTemplate(objects, scopeOf())).toMatchInlineSnapshot(`
    "{{- range $object := .Values.extra }}
    ---
    {{ toYaml $object }}
    # This line preserves the newlines at the end of the text above it.
    {{- end }}
    "
  `);
});
