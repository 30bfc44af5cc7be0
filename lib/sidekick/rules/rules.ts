import { cacheRules } from './cacheRules.ts';
import { certificateRules, tlsRules } from './tlsRules.ts';
import { containerRules } from './containerRules.ts';
import { exposureRules } from './exposureRules.ts';
import { gateRules, versionRules } from './versionRules.ts';
import { healthRules } from './healthRules.ts';
import type { SidekickRule } from '../facts.ts';
import { siteRules } from './siteRules.ts';

/** All that is checked of sidekick's values beyond their schema. */
export const sidekickRules: readonly SidekickRule[] = [
  ...healthRules,
  ...siteRules,
  ...tlsRules,
  ...certificateRules,
  ...exposureRules,
  ...containerRules,
  ...versionRules,
  ...cacheRules,
  ...gateRules,
];
