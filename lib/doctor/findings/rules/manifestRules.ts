import { discoveryRules } from './discoveryRules.ts';
import type { ManifestRule } from './manifestRule.ts';
import { rightsRules } from './rightsRules.ts';
import { runtimeRules } from './runtimeRules.ts';
import { scalingRules } from './scalingRules.ts';
import { selectorRules } from './selectorRules.ts';
import { stopRules } from './stopRules.ts';

/** The rules that only manifests can break. */
export const manifestRules: readonly ManifestRule[] = [
  ...discoveryRules,
  ...rightsRules,
  ...stopRules,
  ...scalingRules,
  ...selectorRules,
  ...runtimeRules,
];
