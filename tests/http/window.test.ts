import { describe, expect, inject, it } from 'vitest';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';

const base = inject('baseUrl');
const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/window${query}`, { headers });
const ask = async (query: string) => (await (await get(query)).json()) as WindowAnswer;

describe('GET /api/window', () => {
  it('answers for all time and every lane where nothing is asked', async () => {
    const answer = await ask('');
    const { total } = (await (await fetch(`${base}/api/events?limit=1`)).json()) as { total: number };
    expect(answer.total).toBe(total);
    expect(answer.lanes.map(({ id }) => id)).toEqual([
      'CHN-RUS',
      'IRN-RUS',
      'PRK-RUS',
      'CHN-IRN',
      'CHN-PRK',
      'IRN-PRK',
      'other-pairs',
      'no-pair',
    ]);
    expect(answer.events).toHaveLength(Math.min(150, total));
    expect(answer.density.edges[0]).toBe(answer.window[0]);
    expect(Object.keys(answer.density.counts)).toHaveLength(8);
    expect(Object.keys(answer.events[0] ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'title',
        'type',
        'importance',
        'date',
        'pairs',
        'lanes',
        'contested',
        'sources',
      ]),
    );
  });

  it('reads the window in years, months or days, and counts what it leaves out', async () => {
    const answer = await ask('?window=2022/2024-06&limit=3&width=800&pair=PRK-RUS');
    expect(answer.window).toEqual(['2022-01-01', '2024-06-30']);
    expect(answer.events).toHaveLength(3);
    const lane = answer.lanes.find(({ id }) => id === 'PRK-RUS');
    expect(lane?.total).toBe(answer.total);
    const clustered = answer.clusters.filter(({ lane: id }) => id === 'PRK-RUS');
    expect(clustered.reduce((sum, { count }) => sum + count, 3)).toBe(answer.total);
    const importances = answer.events.map(({ importance }) => importance);
    expect(importances).toEqual([...importances].sort((a, b) => b - a));
  });

  it.each([
    ['actor', 'RUS'],
    ['type', 'summit'],
    ['source', 'silver-2025'],
    ['none', 'all'],
  ])('has lanes by %s', async (lanes, id) => {
    expect((await ask(`?lanes=${lanes}&window=2020/2025`)).lanes.map((lane) => lane.id)).toContain(id);
  });

  it('answers for a filter that finds nothing', async () => {
    const answer = await ask('?actor=ZZZ');
    expect([answer.total, answer.events, answer.clusters]).toEqual([0, [], []]);
  });

  it.each([
    ['window=2024', 'window'],
    ['window=2024/2023', 'window'],
    ['window=2024/2025&window=2024/2026', 'window'],
    ['width=99', 'width'],
    ['width=7681', 'width'],
    ['width=1e3', 'width'],
    ['limit=0', 'limit'],
    ['limit=301', 'limit'],
    ['limit=5&limit=6', 'limit'],
    ['lanes=colour', 'lanes'],
    ['layout=table', 'layout'],
    ['cursor=a', 'cursor'],
    ['pair=RUS-RUS', 'pair'],
  ])('refuses %s with a problem that names the parameter', async (query, parameter) => {
    const response = await get(`?${query}`);
    expect(response.status).toBe(400);
    const problem = (await response.json()) as { type: string; errors: { parameter: string }[] };
    expect(problem.type).toBe('/problems/invalid-request');
    expect(problem.errors.map((error) => error.parameter)).toContain(parameter);
  });

  it('has an ETag that saves the second answer, and may be read from any page', async () => {
    const first = await get('?window=2024/2024');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await get('?window=2024/2024', { 'If-None-Match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});
