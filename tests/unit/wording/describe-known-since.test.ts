import { describe, expect, it } from 'vitest';
import { describeKnownSince } from '#lib/wording/describe-known-since.ts';
import { date } from '../any-event.ts';

const known = (...dates: string[]) =>
  describeKnownSince(
    dates.map((_, index) => ({ source: `s${index}` })),
    Object.fromEntries(dates.map((edtf, index) => [`s${index}`, { published: date(edtf) }])),
  );

describe('describeKnownSince', () => {
  it('takes the source that was surely published first, not the one that may have been', () => {
    expect(known('2024-10-25', '2024-05-29')).toEqual({
      since: 'Known since 29 May 2024',
      sources: '2 sources, dated 29 May 2024 and 25 October 2024',
    });
    expect(known('2024', '2024-05-29')?.since).toBe('Known since 29 May 2024');
  });

  it('words a coarse date as coarse, and keeps its doubts', () => {
    expect(known('2024-06')).toEqual({ since: 'Known since June 2024', sources: null });
    expect(known('2022-02~')?.since).toBe('Known since about February 2022');
    expect(known('2025-09?')?.since).toBe('Known since September 2025?');
  });

  it('gives the end of a period, for before it the source may not have been there', () => {
    expect(known('2024-10-24/2024-10-27')).toEqual({
      since: 'Known since 27 October 2024 at the latest',
      sources: '1 source, dated 24–27 October 2024',
    });
    expect(known('2025-07-28/2025-08-15~')?.since).toBe('Known since about 15 August 2025 at the latest');
    expect(known('../2020')?.since).toBe('Known since 31 December 2020 at the latest');
  });

  it('prefers the finer of two that end on one day', () => {
    expect(known('2024-05', '2024-05-31')?.since).toBe('Known since 31 May 2024');
  });

  it('does not claim a day where every source is open', () => {
    expect(known('1999/..')).toEqual({
      since: 'No source says by when it was surely known',
      sources: '1 source, dated since 1999',
    });
    expect(known('1999/..', '2024-05-29')?.since).toBe('Known since 29 May 2024');
  });

  it('counts a source once and shortens a long list', () => {
    const citations = [{ source: 'a' }, { source: 'a' }];
    expect(describeKnownSince(citations, { a: { published: date('2024') } })?.sources).toBeNull();
    expect(known('2001', '2002', '2003', '2004', '2005', '2006')?.sources).toBe(
      '6 sources, dated 2001, 2002, 2003, 2004 and 2 more',
    );
  });

  it('is null where the sources are not known', () => {
    expect(describeKnownSince([{ source: 'gone' }], {})).toBeNull();
  });
});
