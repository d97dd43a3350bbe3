import type { Participant } from '#lib/domain/event.ts';

/** Actors of one role, under the words that a page puts before them. */
export type RoleGroup = { role: Participant['role']; label: string; actors: string[] };

const LABELS: readonly { role: Participant['role']; one: string; several: string }[] = [
  { role: 'speaker', one: 'Said by', several: 'Said by' },
  { role: 'party', one: 'Party', several: 'Together' },
  { role: 'initiator', one: 'From', several: 'From' },
  { role: 'recipient', one: 'To', several: 'To' },
  { role: 'target', one: 'Against', several: 'Against' },
  { role: 'mentioned', one: 'Mentioned', several: 'Mentioned' },
];

/** Returns the participants of an event grouped by role, in the order of a sentence (who says, who with whom, to or against whom); roles that nobody has are left out. */
export function describeRoles(participants: readonly Participant[]): RoleGroup[] {
  return LABELS.flatMap(({ role, one, several }) => {
    const actors = participants.filter((participant) => participant.role === role).map(({ actor }) => actor);
    if (actors.length === 0) return [];
    return [{ role, label: actors.length === 1 ? one : several, actors }];
  });
}
