import { choose } from '../expressions/choose.ts';
import { join } from '../expressions/collections.ts';
import { TextHelper } from '../expressions/helper.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { MemberReference } from './memberValues.ts';

/** A helper that gives the JVM's options. The last of two equal options wins, so the user's options come last. */
export function javaOptions(member: MemberReference): TextHelper {
  const { gracefulShutdown, javaOptions: own } = member;
  const graceful = text` -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait=${gracefulShutdown.maxWaitSeconds}`;
  return TextHelper.define(
    'javaOptions',
    'JVM options of the member. The start script splits them at spaces.',
    text`-XX:MaxRAMPercentage=${member.heapPercent}.0${choose(gracefulShutdown.enabled, graceful, '')}${choose(notEmpty(own), text` ${join(own, ' ')}`, '')}`,
  );
}
