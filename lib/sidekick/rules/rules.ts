import { cacheRules } from './cacheRules.ts';
import { certificateRules } from './certificateRules.ts';
import { containerRules } from './containerRules.ts';
import { exposureRules } from './exposureRules.ts';
import { gateRules } from './gateRules.ts';
import { healthRules } from './healthRules.ts';
import type { SidekickRule } from './sidekickRule.ts';
import { siteRules } from './siteRules.ts';
import { tlsRules } from './tlsRules.ts';
import { versionRules } from './versionRules.ts';

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
