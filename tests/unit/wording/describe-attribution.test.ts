import { describe, expect, it } from 'vitest';
import { MODALITIES } from '#lib/domain/citation.ts';
import { describeAttribution, describeModality } from '#lib/wording/describe-attribution.ts';

describe('describeAttribution', () => {
  it('says who and how', () => {
    expect(
      describeAttribution({ assertedBy: 'US intelligence', modality: 'reported', stance: 'supports' }),
    ).toBe('US intelligence, reported');
    expect(describeAttribution({ assertedBy: 'the author', modality: 'alleged', stance: 'supports' })).toBe(
      'The author, alleged',
    );
  });

  it('says so where the passage disputes the event', () => {
    expect(describeAttribution({ assertedBy: 'Russia', modality: 'denied', stance: 'disputes' })).toBe(
      'Russia, denied; disputes this event',
    );
  });
});

describe('describeModality', () => {
  it('explains every modality in a sentence of its own', () => {
    const sentences = MODALITIES.map(describeModality);
    expect(new Set(sentences).size).toBe(MODALITIES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
