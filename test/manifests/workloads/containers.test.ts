import { describe, expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { hostPortsOf, lastingContainers, requestsOf } from '../../../lib/manifests/workloads/containers.ts';

const spec = (value: unknown): Field => new Field(value, 'spec');
const asking = (cpu: string, more: object = {}) => ({ resources: { requests: { cpu } }, ...more });

test('an init container that restarts always lasts as those of the app', () => {
  const found = lastingContainers(
    spec({
      containers: [{ name: 'app' }],
      initContainers: [{ name: 'setup' }, { name: 'member', restartPolicy: 'Always' }],
    }),
  );
  expect(found.map((container) => container.at('name').text())).toEqual(['app', 'member']);
});

describe('what a pod asks for', () => {
  test('is the sum of the containers that last, and one pod', () => {
    const asked = requestsOf(
      spec({
        containers: [asking('500m'), asking('1')],
        initContainers: [asking('250m', { restartPolicy: 'Always' })],
      }),
    );
    expect(asked).toEqual({ cpu: 1.75, pods: 1 });
  });

  test('is what an init container needs, if that is more; sidecars before it run beside it', () => {
    const sidecar = asking('250m', { restartPolicy: 'Always' });
    expect(requestsOf(spec({ containers: [asking('1')], initContainers: [asking('4')] }))['cpu']).toBe(4);
    expect(requestsOf(spec({ containers: [asking('1')], initContainers: [sidecar, asking('4')] }))['cpu']).toBe(4.25);
    expect(requestsOf(spec({ containers: [asking('1')], initContainers: [asking('4'), sidecar] }))['cpu']).toBe(4);
  });

  test('is the limit where there is no request, and the overhead on top', () => {
    const limits = { resources: { limits: { cpu: '2', memory: '1Ki' }, requests: { cpu: '1' } } };
    expect(requestsOf(spec({ containers: [limits], overhead: { memory: '10' } }))).toEqual({
      cpu: 1,
      memory: 1034,
      pods: 1,
    });
  });
});

test('ports of the host are those that ask for it, and all of a pod in the network of the host', () => {
  const containers = [
    {
      ports: [
        { containerPort: 5701, hostPort: 5701 },
        { containerPort: 8080, protocol: 'UDP' },
      ],
    },
  ];
  expect(hostPortsOf(spec({ containers }))).toEqual(['TCP 5701']);
  expect(hostPortsOf(spec({ containers, hostNetwork: true }))).toEqual(['TCP 5701', 'UDP 8080']);
});
