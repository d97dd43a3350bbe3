import { describe, expect, it } from 'vitest';
import { shortDate } from '#lib/chronicle/short-date.ts';

describe('shortDate', () => {
  it.each([
    ['between 24 February 2022 and 29 May 2024', 'betw. 24 Feb 2022 and 29 May 2024'],
    ['as of October 2024', 'as of Oct 2024'],
    ['summer 2023', 'summer 2023'],
    ['from June to September 2024', 'from June to Sep 2024'],
    ['since the Marshall accord (12 March 2024)', 'since the Marshall accord (12 Mar 2024)'],
    ['since the October Revolution', 'since the October Revolution'],
    ['from the invasion (24 February 2022)', 'from the invasion (24 Feb 2022)'],
  ])('shortens %s', (label, short) => {
    expect(shortDate(label)).toBe(short);
  });
});
