import type { Participant } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { isolate } from '#lib/isolate.ts';
import { describeRoles } from '#lib/wording/describe-roles.ts';

/**
 * Returns in words what the threads show: "From: Upham; To: Downham", "Together: Upham, Downham", "Said by: Upham". Who is
 * only mentioned is left out.
 */
export function describeThreads(
  participants: readonly Participant[],
  type: Pick<EventType, 'parties'> | undefined,
  nameOf: (code: string) => string,
): string {
  const groups = describeRoles(
    participants.filter(({ role }) => role !== 'mentioned'),
    type?.parties,
  );
  return groups
    .map(({ label, actors }) => `${label}: ${actors.map((actor) => isolate(nameOf(actor))).join(', ')}`)
    .join('; ');
}
