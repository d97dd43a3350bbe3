import { describe, expect, it } from 'vitest';
import { buildEventJsonLd, formatJsonLd } from '#lib/exchange/event-json-ld.ts';
import { citation, date, event, source } from '../any-event.ts';

const context = {
  sources: { report: source() },
  actors: {
    RUS: { code: 'RUS', name: 'Russia', aliases: [], kind: 'state' as const, focal: true, countsAs: null },
  },
  base: 'https://example.org',
};

describe('buildEventJsonLd', () => {
  it('gives the event, who took part, and each receipt with its selectors', () => {
    expect(buildEventJsonLd(event({ partOf: 'war-2022' }), context)).toMatchObject({
      '@type': 'Event',
      '@id': 'https://example.org/events/treaty-2024',
      name: 'Russia and North Korea sign a treaty',
      startDate: '2024-06-19',
      superEvent: { '@id': 'https://example.org/events/war-2022' },
      about: [
        { '@type': 'Thing', name: 'PRK' },
        { '@type': 'Country', name: 'Russia', identifier: 'RUS' },
      ],
      subjectOf: [
        {
          '@id': 'https://example.org/sources/report#report-1',
          text: 'signed in June',
          creditText: 'the author',
          isPartOf: { '@type': 'Report', name: 'A report' },
          'oa:hasSelector': [
            { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'signed in June', 'oa:prefix': 'The treaty was ' },
            { '@type': 'oa:TextPositionSelector', 'oa:start': 15, 'oa:end': 29 },
          ],
        },
      ],
    });
  });

  it('writes ISO dates only where they say no more than the event does', () => {
    const dates = (edtf: string) => {
      const { startDate, endDate } = buildEventJsonLd(event({ date: date(edtf) }), context);
      return [startDate, endDate];
    };
    const edtf = (text: string) => ({ '@type': 'edtf:EDTF', '@value': text });
    expect(dates('2024-10')).toEqual(['2024-10', undefined]);
    expect(dates('2024-10-22/2024-10-24')).toEqual(['2024-10-22', '2024-10-24']);
    expect(dates('1999/..')).toEqual(['1999', undefined]);
    expect(dates('2022-02~')).toEqual([edtf('2022-02~'), undefined]);
    expect(dates('2024-22')).toEqual([edtf('2024-22'), undefined]);
    expect(dates('{2019-12,2022-01}')).toEqual([edtf('{2019-12,2022-01}'), undefined]);
  });

  it('leaves out what is not known', () => {
    const bare = buildEventJsonLd(event({ citations: [citation({ excerpt: null })] }), {
      ...context,
      sources: {},
    });
    expect(JSON.stringify(bare)).not.toContain('null');
    expect(bare).not.toHaveProperty('location');
  });
});

describe('formatJsonLd', () => {
  it('cannot end the script that it stands in', () => {
    const text = formatJsonLd({ name: '</script><script>alert(1)</script><!--' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!--' });
  });
});
