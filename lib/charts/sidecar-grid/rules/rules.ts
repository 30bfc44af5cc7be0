import { appRules } from './appRules.ts';
import { availabilityRules } from './availabilityRules.ts';
import { memberRules } from './memberRules.ts';
import { networkRules } from './networkRules.ts';
import type { SidecarGridRule } from './sidecarGridRule.ts';

/** What the chart sidecar-grid checks. */
export const sidecarGridRules: readonly SidecarGridRule[] = [
  ...appRules,
  ...networkRules,
  ...memberRules,
  ...availabilityRules,
];
