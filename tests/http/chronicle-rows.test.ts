import { describe, expect, inject, it } from 'vitest';

const ask = (query: string) => fetch(`${inject('baseUrl')}/rows/chronicle?${query}`);

describe('GET /rows/chronicle', () => {
  it('gives the rows of a heading, and how many of it stand before those of a day', async () => {
    const answer = (await (await ask('group=2024')).json()) as { skip: number; rows: string };
    const { total } = (await (await fetch(`${inject('baseUrl')}/api/events?limit=1`)).json()) as {
      total: number;
    };
    const count = answer.rows.split('<li ').length - 1;
    expect(answer.skip).toBe(0);
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(total);
    expect(await (await ask('group=2024&day=2024-12-31')).json()).toEqual(answer);
    expect(await (await ask('group=2024&skip=100')).json()).toEqual({ skip: 100, rows: '' });
  });

  it.each([
    ['', 'group is missing'],
    ['group=soon', '“soon” is none of them'],
    ['group=2024&skip=-1', 'skip'],
    ['group=2024&day=May', '“May” is no day'],
    ['group=2024&colour=red', 'colour'],
  ])('refuses %s', async (query, words) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });
});
