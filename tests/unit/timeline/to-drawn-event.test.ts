import { describe, expect, it } from 'vitest';
import { overallModality } from '#lib/timeline/overall-modality.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { citationOf, dateOf, eventOf } from './drawn-events.ts';

const published = new Map([
  ['early', '2024-05-29'],
  ['late', '2025-07-28'],
]);

describe('toDrawnEvent', () => {
  it('counts each source once', () => {
    const event = eventOf('e', { citations: [citationOf('early'), citationOf('early'), citationOf('late')] });
    expect(toDrawnEvent(event, ['all'], published)).toMatchObject({
      sources: 2,
      lanes: ['all'],
      attested: null,
    });
  });

  it('attests an open end by the latest source that supports it', () => {
    const date = dateOf('2022-02-24/..');
    const supports = eventOf('e', { date, citations: [citationOf('early'), citationOf('late')] });
    expect(toDrawnEvent(supports, [], published).attested).toBe('2025-07-28');
    const disputed = eventOf('e', {
      date,
      citations: [citationOf('early'), citationOf('late', { stance: 'disputes' })],
    });
    expect(toDrawnEvent(disputed, [], published).attested).toBe('2024-05-29');
    expect(
      toDrawnEvent(eventOf('e', { date, citations: [citationOf('unknown')] }), [], published).attested,
    ).toBeNull();
  });
});

describe('overallModality', () => {
  it('is the surest of those that support', () => {
    expect(
      overallModality([citationOf('a', { modality: 'alleged' }), citationOf('b', { modality: 'reported' })]),
    ).toBe('reported');
    expect(
      overallModality([citationOf('a', { modality: 'possible' }), citationOf('b', { stance: 'disputes' })]),
    ).toBe('possible');
  });

  it('is denied where nobody supports it', () => {
    expect(overallModality([citationOf('a', { modality: 'denied' })])).toBe('denied');
    expect(overallModality([])).toBe('denied');
  });
});
