import { describe, expect, it } from 'vitest';
import { describeContest } from '#lib/wording/describe-contest.ts';
import { citation, date, event } from '../any-event.ts';

const nameSource = (id: string) => `The ${id}`;

describe('describeContest', () => {
  it('is null where the citations agree', () => {
    const citations = [
      citation(),
      citation({ statedDate: date('2024') }),
      citation({ statedDate: date('2024-06-19') }),
    ];
    expect(describeContest(event({ citations }), nameSource)).toBeNull();
  });

  it('names who disputes or denies, each once', () => {
    const denial = citation({ assertedBy: 'Russia', modality: 'denied', stance: 'disputes' });
    const doubt = citation({ assertedBy: 'the author', stance: 'disputes' });
    expect(describeContest(event({ citations: [citation(), denial, denial, doubt] }), nameSource)).toEqual({
      objections: [
        { by: 'Russia', modality: 'denied', source: 'The report' },
        { by: 'the author', modality: 'asserted', source: 'The report' },
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
    expect(describeContest(event({ citations }), nameSource)?.dates).toEqual([
      { label: 'June 2024', sources: ['The report'] },
      { label: 'July 2024', sources: ['The essay', 'The report'] },
    ]);
  });
});
