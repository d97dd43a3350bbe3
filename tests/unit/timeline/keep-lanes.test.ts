import { describe, expect, it } from 'vitest';
import { keepLanes } from '#lib/timeline/keep-lanes.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { dateOf, eventOf } from './drawn-events.ts';

const drawnEvent = (id: string, edtf: string, lanes: string[], importance: number) =>
  toDrawnEvent(eventOf(id, { date: dateOf(edtf), importance }), lanes, new Map());
const lanes = ['CHN-RUS', 'PRK-RUS', 'no-pair'].map((id) => ({ id, label: id }));
const events = [
  drawnEvent('both', '2024-01', ['CHN-RUS', 'PRK-RUS'], 5),
  drawnEvent('other', '2024-02', ['no-pair'], 5),
  drawnEvent('counted', '2024-03', ['PRK-RUS', 'CHN-RUS'], 1),
];
const answer = answerWindow(events, lanes, { window: ['2024-01-01', '2024-12-31'], width: 800, limit: 2 });

describe('keepLanes', () => {
  it('leaves out other lanes, and the events that are in none of those kept', () => {
    const kept = keepLanes(answer, [{ id: 'PRK-RUS' }]);
    expect(kept.lanes).toEqual([{ id: 'PRK-RUS', label: 'PRK-RUS', total: 2 }]);
    expect(kept.events.map(({ id, lanes: own }) => [id, own])).toEqual([['both', ['PRK-RUS']]]);
    expect(kept.clusters.map(({ lane, count }) => [lane, count])).toEqual([['PRK-RUS', 1]]);
    expect(Object.keys(kept.density.counts)).toEqual(['PRK-RUS']);
    expect(kept.density.edges).toEqual(answer.density.edges);
  });

  it('gives back the same answer where all lanes are kept', () => {
    expect(keepLanes(answer, lanes)).toBe(answer);
  });
});
