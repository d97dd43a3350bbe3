import type { TimelineEvent } from '#lib/domain/event.ts';
import { type CountsAs, countAs, listFocalPairs } from '#lib/domain/pair.ts';
import { describePair, type PairNames } from '#lib/query/describe-pair.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { toTone } from './pair-color.ts';

/** A lane of the timeline. */
export type Lane = {
  /** A pair, `other-pairs`, `no-pair`, an actor's code, `no-actor`, an event type, a source's id, or `all`. */
  id: string;
  label: string;
  /** The place, from 1, of the focal pair whose colour the lane carries, or null. */
  tone: number | null;
};

/** A lane with the number of events of the whole filter in it, by which its height goes. */
export type CountedLane = Lane & { total: number };

/** The readers' names that lanes are labelled with; lanes of types and sources stand in the order of these maps. */
export type LaneNames = PairNames & {
  /** By event type. */
  types: ReadonlyMap<string, string>;
  /** By source id. */
  sources: ReadonlyMap<string, string>;
};

/** What of an event decides its lanes. */
export type LanedEvent = Pick<TimelineEvent, 'id' | 'type' | 'pairs' | 'participants'> & {
  citations: readonly { source: string }[];
};

/** Lanes in drawing order, and by event id the lanes it is drawn in: at least one, in drawing order. */
export type LanesOfEvents = { lanes: Lane[]; lanesOf: ReadonlyMap<string, string[]> };

/**
 * Returns the lanes of a kind and who is drawn where. The focal pairs, `other-pairs` and `no-pair`, and the focal
 * actors stand there even when empty, so that nothing moves when the filter changes; other actors, types and
 * sources have a lane only where an event needs it. An event stands in every lane that it belongs to.
 */
export function toLanes(
  kind: LaneKind,
  events: readonly LanedEvent[],
  names: LaneNames,
  countsAs: CountsAs = new Map(),
): LanesOfEvents {
  const idsOf = LANE_IDS[kind];
  const rules = { countsAs, focalPairs: new Set(listFocalPairs(names.focal)) };
  const wanted = new Map(events.map((event) => [event.id, new Set(idsOf(event, rules))]));
  const used = new Set([...wanted.values()].flatMap((ids) => [...ids]));
  const lanes = LANE_LISTS[kind](used, names);
  const lanesOf = new Map(
    [...wanted].map(([id, ids]) => [id, lanes.filter((lane) => ids.has(lane.id)).map((lane) => lane.id)]),
  );
  return { lanes, lanesOf };
}

/** Returns the lanes of a kind in drawing order where events belong to those that are `used`; the fixed ones always. */
export function listLanes(kind: LaneKind, used: ReadonlySet<string>, names: LaneNames): Lane[] {
  return LANE_LISTS[kind](used, names);
}

type LaneRules = { countsAs: CountsAs; focalPairs: ReadonlySet<string> };

const LANE_IDS: Record<LaneKind, (event: LanedEvent, rules: LaneRules) => string[]> = {
  pair: ({ pairs }, { focalPairs }) => {
    if (pairs.length === 0) return ['no-pair'];
    return pairs.map((pair) => (focalPairs.has(pair) ? pair : 'other-pairs'));
  },
  actor: ({ participants }, { countsAs }) => {
    const acting = participants.filter(({ role }) => role !== 'mentioned');
    return acting.length === 0 ? ['no-actor'] : acting.map(({ actor }) => countAs(actor, countsAs));
  },
  type: ({ type }) => [type],
  source: ({ citations }) => citations.map(({ source }) => source),
  none: () => ['all'],
};

const LANE_LISTS: Record<LaneKind, (used: ReadonlySet<string>, names: LaneNames) => Lane[]> = {
  pair: (_used, names) => {
    const pairs = listFocalPairs(names.focal);
    return [
      ...pairs.map((pair) => ({ id: pair, label: describePair(pair, names), tone: toTone(pair, pairs) })),
      { id: 'other-pairs', label: 'Other pairs', tone: null },
      { id: 'no-pair', label: 'No pair', tone: null },
    ];
  },
  actor: (used, { actors, focal }) => {
    const others = [...used]
      .filter((id) => id !== 'no-actor' && !focal.includes(id))
      .map((id) => toLane(id, actors));
    const compare = new Intl.Collator('en').compare;
    return [
      ...focal.map((code) => toLane(code, actors)),
      ...others.sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id)),
      ...(used.has('no-actor') ? [{ id: 'no-actor', label: 'Mentioned only', tone: null }] : []),
    ];
  },
  type: (used, { types }) => listUsed(used, types),
  source: (used, { sources }) => listUsed(used, sources),
  none: () => [{ id: 'all', label: 'All events', tone: null }],
};

function toLane(id: string, names: ReadonlyMap<string, string>): Lane {
  return { id, label: names.get(id) ?? id, tone: null };
}

/** Named ones in the order of their names' map, then ids without a name in alphabetical order. */
function listUsed(used: ReadonlySet<string>, names: ReadonlyMap<string, string>): Lane[] {
  const unnamed = [...used].filter((id) => !names.has(id)).sort();
  return [...[...names.keys()].filter((id) => used.has(id)), ...unnamed].map((id) => toLane(id, names));
}
