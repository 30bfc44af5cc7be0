import { expect, test } from 'vitest';
import { kubernetesObjects } from '../../lib/values/kubernetesObjects.ts';
import { object } from '../../lib/values/object.ts';
import { rootSchema } from '../../lib/values/rootSchema.ts';
import { validate } from '../../lib/values/validate.ts';

const schema = rootSchema('extras', object('Values.', { objects: kubernetesObjects({ description: 'Objects.' }) }));
const problems = (entry: unknown) =>
  validate(schema, { objects: [entry] }).map(({ pointer, message }) => `${pointer}: ${message}`);

const good = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'a', annotations: { 'a.b/c': 'd' } },
  spec: {},
};

test('an object of Kubernetes is let pass whole', () => {
  expect(problems(good)).toEqual([]);
});

test('what is no object of Kubernetes is refused with what it lacks', () => {
  expect(problems({ kind: 'Deployment' })).toEqual(["/objects/0: missing properties 'apiVersion', 'metadata'"]);
  expect(problems({ ...good, metadata: {} })).toEqual(["/objects/0/metadata: missing property 'name'"]);
  expect(problems({ ...good, kind: 'deployment' })[0]).toContain(
    "/objects/0/kind: 'deployment' does not match pattern",
  );
});

test('a hook is refused: plain YAML knows none', () => {
  const hook = { ...good, metadata: { name: 'a', annotations: { 'helm.sh/hook': 'post-install' } } };
  expect(problems(hook)[0]).toContain("/objects/0/metadata/annotations: invalid propertyName 'helm.sh/hook'");
});
