import { describe, expect, test } from 'vitest';
import { APP_EXAMPLES, renderExample, textOf } from './example.ts';

describe.each(Object.values(APP_EXAMPLES))('the values of $folder', (example) => {
  const { app, statefulSet, warnings } = renderExample(example);

  test('give two pods without a warning', () => {
    expect(warnings).toEqual([]);
    expect(statefulSet?.spec?.replicas).toBe(2);
  });

  test('ask the app whether it is ready, on a route that it has', () => {
    const { path, port } = app?.readinessProbe?.httpGet ?? {};
    expect(port).toBe(8080);
    expect(example.sources.map((file) => textOf(example, file)).join('\n')).toContain(path);
  });

  test('leave the app its time: the hook before SIGTERM and the 5 seconds that it waits for requests', () => {
    expect(app?.lifecycle?.preStop?.exec?.command).toEqual(['sleep', '3']);
    // 10 of drainSeconds, 120 of the member and 15 of margin.
    expect(statefulSet?.spec?.template.spec?.terminationGracePeriodSeconds).toBe(145);
  });

  test('pass the Pod Security Standard restricted', () => {
    const { runAsNonRoot, seccompProfile } = statefulSet?.spec?.template.spec?.securityContext ?? {};
    expect({ runAsNonRoot, seccompProfile, ...app?.securityContext }).toEqual({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
  });
});
