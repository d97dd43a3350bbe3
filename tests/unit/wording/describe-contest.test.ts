import { describe, expect, it } from 'vitest';
import { describeContest } from '#lib/wording/describe-contest.ts';
import { citation, date, event } from '../any-event.ts';

describe('describeContest', () => {
  it('is null where the citations agree', () => {
    const citations = [
      citation(),
      citation({ statedDate: date('2024') }),
      citation({ statedDate: date('2024-06-19') }),
    ];
    expect(describeContest(event({ citations }))).toBeNull();
  });

  it('names who disputes or denies, each once', () => {
    const denial = citation({ assertedBy: 'Russia', modality: 'denied', stance: 'disputes' });
    const doubt = citation({ assertedBy: 'the author', stance: 'disputes' });
    expect(describeContest(event({ citations: [citation(), denial, denial, doubt] }))).toEqual({
      objections: [
        { by: 'Russia', modality: 'denied', source: 'report' },
        { by: 'the author', modality: 'asserted', source: 'report' },
      ],
      dates: [],
    });
  });

  it('lists the stated dates that exclude each other, and leaves out those that fit all', () => {
    const citations = [
      citation({ statedDate: date('2024-06') }),
      citation({ statedDate: date('2024-07'), source: 'essay' }),
      citation({ statedDate: date('2024-07'), source: 'report' }),
      citation({ statedDate: date('2024') }),
    ];
    expect(describeContest(event({ citations }))?.dates).toEqual([
      { label: 'June 2024', sources: ['report'] },
      { label: 'July 2024', sources: ['essay', 'report'] },
    ]);
  });
});
