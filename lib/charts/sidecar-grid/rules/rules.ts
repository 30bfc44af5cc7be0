import { metricsRules } from '../../../metrics/rules.ts';
import { appRules } from './appRules.ts';
import { availabilityRules } from './availabilityRules.ts';
import { configRules } from './configRules.ts';
import { disruptionRules } from './disruptionRules.ts';
import { editionRules } from './editionRules.ts';
import { graceRules } from './graceRules.ts';
import { mapRules } from './mapRules.ts';
import { memberRules } from './memberRules.ts';
import { networkRules } from './networkRules.ts';
import { runtimeRules } from './runtimeRules.ts';
import type { SidecarGridRule } from './sidecarGridRule.ts';
import { spreadRules } from './spreadRules.ts';
import { startRules } from './startRules.ts';

/** What the chart sidecar-grid checks. */
export const sidecarGridRules: readonly SidecarGridRule[] = [
  ...appRules,
  ...networkRules,
  ...configRules,
  ...editionRules,
  ...memberRules,
  ...runtimeRules,
  ...startRules,
  ...availabilityRules,
  ...mapRules,
  ...spreadRules,
  ...disruptionRules,
  ...graceRules,
  ...metricsRules,
];
