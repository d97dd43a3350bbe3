import type { Lane } from './to-lanes.ts';
import type { WindowAnswer } from './window-answer.ts';

/** Returns an answer without what it says of other lanes than these; events that are in none of them are left out. */
export function keepLanes(answer: WindowAnswer, lanes: readonly Pick<Lane, 'id'>[]): WindowAnswer {
  const kept = new Set(lanes.map(({ id }) => id));
  const keep = (counts: Record<string, number[]>) =>
    Object.fromEntries(Object.entries(counts).filter(([id]) => kept.has(id)));
  if (answer.lanes.every(({ id }) => kept.has(id))) return answer;
  return {
    ...answer,
    lanes: answer.lanes.filter(({ id }) => kept.has(id)),
    events: answer.events
      .map((event) => ({ ...event, lanes: event.lanes.filter((id) => kept.has(id)) }))
      .filter((event) => event.lanes.length > 0),
    clusters: answer.clusters.filter(({ lane }) => kept.has(lane)),
    density: {
      ...answer.density,
      counts: keep(answer.density.counts),
      held: keep(answer.density.held),
    },
  };
}
