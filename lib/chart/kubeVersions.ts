/** The newest Kubernetes version that is supported: what `synth` assumes by default. */
export const NEWEST_KUBE_VERSION = '1.36.0';

/** Native sidecars are on from this version. */
export const DEFAULT_KUBE_VERSION = '>=1.29.0-0';
