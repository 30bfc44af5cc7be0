import type { SidecarKind } from '../../sidecars/sidecar.ts';
import { sidekickKind } from '../../sidecars/sidekick/sidekickSidecar.ts';

/** What users can add beside the app and its member, in the order in which it starts after the member. */
export const SIDECARS = [sidekickKind] as const satisfies readonly SidecarKind[];
