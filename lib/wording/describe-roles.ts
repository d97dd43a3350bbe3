import type { Participant } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';

/** Actors of one role, under the words that a page puts before them. */
export type RoleGroup = { role: Participant['role']; label: string; actors: string[] };

/** In the order of a sentence: who says, who with whom, to or against whom. */
const ORDER: readonly Participant['role'][] = [
  ...(['speaker', 'party', 'initiator', 'recipient', 'target', 'mentioned'] as const),
];

const PARTIES: Readonly<Record<EventType['parties'], string>> = {
  together: 'Together',
  against: 'Between',
  neither: 'About',
};

/**
 * Returns the participants of an event grouped by role, in the order of a sentence; roles that nobody has are left out.
 * `parties` says how the event's type names those who are party to it: together, against each other ("Between … and …"),
 * or as those whom it is about. One who gives to nobody is no "From" but a "By".
 */
export function describeRoles(
  participants: readonly Participant[],
  parties: EventType['parties'] = 'together',
): RoleGroup[] {
  const actorsOf = (role: Participant['role']) =>
    participants.filter((participant) => participant.role === role).map(({ actor }) => actor);
  const isGiven = actorsOf('recipient').length > 0;
  return ORDER.flatMap((role) => {
    const actors = actorsOf(role);
    return actors.length === 0
      ? []
      : [{ role, label: labelOf(role, actors.length, parties, isGiven), actors }];
  });
}

function labelOf(
  role: Participant['role'],
  count: number,
  parties: EventType['parties'],
  isGiven: boolean,
): string {
  switch (role) {
    case 'speaker':
      return 'Said by';
    case 'party':
      return count === 1 && parties !== 'neither' ? 'Party' : PARTIES[parties];
    case 'initiator':
      return isGiven ? 'From' : 'By';
    case 'recipient':
      return 'To';
    case 'target':
      return 'Against';
    case 'mentioned':
      return 'Mentioned';
  }
}
