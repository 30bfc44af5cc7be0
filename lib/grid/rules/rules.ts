import { backupRules } from './backupRules.ts';
import { editionRules } from './editionRules.ts';
import { mapRules } from './mapRules.ts';
import type { MemberRule } from '../memberFacts.ts';
import { runtimeRules } from './runtimeRules.ts';
import { stopRules } from './stopRules.ts';

/** The rules about members that values and manifests can break. */
export const memberRules: readonly MemberRule[] = [
  ...runtimeRules,
  ...editionRules,
  ...backupRules,
  ...mapRules,
  ...stopRules,
];
