/** Definitions that take so long that each has a file of its own: files run side by side. */
export const LARGE: readonly string[] = ['sidecar-grid', 'hazelcast-operator-cr'];
