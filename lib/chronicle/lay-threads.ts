import type { Participant } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { type CountsAs, countAs } from '#lib/domain/pair.ts';

/** How a focal actor stands in an event: it takes part, something comes to it from the left or the right, or it speaks. */
export type ThreadSign = { place: number; sign: 'disc' | 'from-left' | 'from-right' | 'ring' };

/** What the threads of one event show. Places are those of the focal actors, from 0. */
export type Threads = {
  /** In order of place, one for each focal actor that takes part. */
  signs: readonly ThreadSign[];
  /** From the first to the last of those who do something together or to one another; null where one is alone. */
  bar: { from: number; to: number } | null;
  /** The others who take part, by code, in their order: a line leads to them at the edge. */
  outside: readonly string[];
  /** Whether the line to the edge carries something to the others. */
  isTowardsOutside: boolean;
  /** `act`: what comes is against the one it comes to; `rift`: those who are joined are against each other. */
  hostile: 'act' | 'rift' | null;
};

type Kind = Pick<EventType, 'parties' | 'hostile'>;

/**
 * Returns what the threads of the focal actors show of an event. Who is only mentioned is left out; a historical state
 * stands on the thread of the one it counts as. An arrow comes to a recipient or target from the nearest of those who act,
 * or from the right where only others do.
 */
export function layThreads(
  participants: readonly Participant[],
  type: Kind | undefined,
  focal: readonly string[],
  countsAs: CountsAs,
): Threads {
  const taking = participants.filter(({ role }) => role !== 'mentioned');
  const rolesOf = new Map<string, Set<Participant['role']>>();
  for (const { actor, role } of taking) {
    const code = countAs(actor, countsAs);
    rolesOf.set(code, (rolesOf.get(code) ?? new Set()).add(role));
  }
  const placesWith = (...roles: Participant['role'][]) =>
    focal.flatMap((code, place) => (roles.some((role) => rolesOf.get(code)?.has(role)) ? [place] : []));
  const acting = placesWith('initiator', 'party');
  const meant = placesWith('recipient', 'target');
  const joined = [...new Set([...acting, ...meant])].sort((a, b) => a - b);
  const outside = [...rolesOf].filter(([code]) => !focal.includes(code));
  const isGiven = taking.some(({ role }) => role === 'initiator');
  const signOf = (place: number): ThreadSign['sign'] => {
    const roles = rolesOf.get(focal[place] ?? '') ?? new Set();
    if (!acting.includes(place) && !meant.includes(place)) return 'ring';
    if (acting.includes(place) || (!isGiven && acting.length === 0))
      return roles.has('speaker') ? 'ring' : 'disc';
    const from = nearest(acting, place);
    return from === null || from > place ? 'from-right' : 'from-left';
  };
  const places = [...new Set([...joined, ...placesWith('speaker')])].sort((a, b) => a - b);
  const [first, last] = [joined[0], joined.at(-1)];
  const hasTarget = taking.some(({ role }) => role === 'target');
  return {
    signs: places.map((place) => ({ place, sign: signOf(place) })),
    bar: first === undefined || last === undefined || first === last ? null : { from: first, to: last },
    outside: outside.map(([code]) => code),
    isTowardsOutside:
      acting.length > 0 && outside.some(([, roles]) => roles.has('recipient') || roles.has('target')),
    hostile:
      type?.hostile === true && hasTarget
        ? 'act'
        : type?.parties === 'against' && joined.length > 1
          ? 'rift'
          : null,
  };
}

function nearest(places: readonly number[], to: number): number | null {
  const [closest] = [...places].sort((a, b) => Math.abs(a - to) - Math.abs(b - to));
  return closest ?? null;
}
