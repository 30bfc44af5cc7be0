import { memberRules } from '../../../grid/rules/rules.ts';
import { memoryVolumeRules } from '../../../grid/rules/runtimeRules.ts';
import { metricsRules } from '../../../metrics/rules.ts';
import { overValues } from '../../../rules/rule.ts';
import { MEMBER_PLACES, memberFacts, MEMORY_VOLUME_PLACES, memoryVolumeFacts } from '../memberFacts.ts';
import { appRules } from './appRules.ts';
import { availabilityRules, spreadRules } from './availabilityRules.ts';
import { configRules } from './configRules.ts';
import { editionRules } from './editionRules.ts';
import { graceRules, startRules } from './lifecycleRules.ts';
import { containerRules } from './containerRules.ts';
import { networkRules } from './networkRules.ts';
import type { SidecarGridRule } from '../values.ts';

/** Rules that only values of the chart can break. */
export const valuesRules: readonly SidecarGridRule[] = [
  ...appRules,
  ...networkRules,
  ...configRules,
  ...editionRules,
  ...containerRules,
  ...startRules,
  ...availabilityRules,
  ...spreadRules,
  ...graceRules,
];

/** What the chart sidecar-grid checks. */
export const sidecarGridRules: readonly SidecarGridRule[] = [
  ...valuesRules,
  ...overValues(memberRules, memberFacts, MEMBER_PLACES),
  ...overValues(memoryVolumeRules, memoryVolumeFacts, MEMORY_VOLUME_PLACES),
  ...metricsRules,
];
