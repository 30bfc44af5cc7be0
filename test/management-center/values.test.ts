import { expect, test } from 'vitest';
import { consoleChart } from './definition.ts';
import { render } from './render.ts';

test('it is off by default, and then there is nothing of it', () => {
  const { objects, notes, warnings } = consoleChart.render({ release: 'shop' });
  expect({ objects, notes, warnings }).toEqual({ objects: [], notes: 'shop', warnings: [] });
});

test.each([
  [{ contextPath: '/' }, '/managementCenter/contextPath'],
  [{ contextPath: 'grid' }, '/managementCenter/contextPath'],
  [{ contextPath: '/grid/' }, '/managementCenter/contextPath'],
  [{ javaOptions: ['-Da=b c'] }, '/managementCenter/javaOptions/0'],
  [{ adminSecret: { name: 'Admin' } }, '/managementCenter/adminSecret/name'],
  [{ persistence: { accessModes: ['ReadOnlyMany'] } }, '/managementCenter/persistence/accessModes/0'],
  [{ ingress: { hosts: [{ host: 'a.example', paths: [] }] } }, '/managementCenter/ingress/hosts/0'],
])('%j is refused, and the place is named', (values, place) => {
  expect(() => render(values)).toThrow(`at '${place}'`);
});

test('the version is pinned, and one that works with the members of the chart', () => {
  expect(consoleChart.defaults).toMatchObject({
    managementCenter: { image: { repository: 'hazelcast/management-center', tag: '5.5.2' } },
  });
});
