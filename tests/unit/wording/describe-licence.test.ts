import { expect, it } from 'vitest';
import { chronologySchema } from '#lib/domain/chronology.ts';
import { describeLicence } from '#lib/wording/describe-licence.ts';

const say = (licence: string, attribution: string) =>
  describeLicence(
    chronologySchema.parse({ id: 'any', title: 'Any', focal: ['AAA', 'BBB'], licence, attribution }),
  );

it('says under what our words are and whom to name, as far as the chronology does', () => {
  const rest = 'The quotations belong to their authors.';
  expect(say('CC BY 4.0', 'Somebody')).toBe(`Titles and summaries are under CC BY 4.0, by Somebody. ${rest}`);
  expect(say('CC BY 4.0', '')).toBe(`Titles and summaries are under CC BY 4.0. ${rest}`);
  expect(say('', 'Somebody')).toBe(`Titles and summaries are by Somebody. ${rest}`);
  expect(say('', '')).toBeNull();
});
