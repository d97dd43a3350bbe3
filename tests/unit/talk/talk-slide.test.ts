import { describe, expect, it } from 'vitest';
import type { Citation } from '#lib/domain/citation.ts';
import { listSlideActors, toSlideFaces } from '#lib/talk/talk-slide.ts';
import { toReceipt } from '#lib/wording/receipt.ts';
import { citation, date, event } from '../any-event.ts';

const said = (assertedBy: string, given: Partial<Citation> = {}) => citation({ assertedBy, ...given });
const dated = (assertedBy: string, edtf: string) => said(assertedBy, { statedDate: date(edtf) });
const facesOf = (contested: boolean, ...citations: Citation[]) =>
  toSlideFaces(toReceipt(event({ citations, contested }), { sources: {} }), contested).map((face) =>
    face.kind === 'passage'
      ? face.passage.assertedBy
      : `${face.sides.map(({ heading, lead, more }) => `${heading}: ${lead.assertedBy} +${more}`).join(', ')}; ${face.hidden} hidden`,
  );

describe('toSlideFaces', () => {
  it('puts support before dispute, words before none, and what is surer first', () => {
    const faces = facesOf(
      false,
      said('disputing', { stance: 'disputes' }),
      said('wordless', { excerpt: null }),
      said('alleging', { modality: 'alleged' }),
      said('first'),
      said('second'),
    );
    expect(faces).toEqual(['first', 'second', 'alleging', 'wordless', 'disputing']);
  });

  it('sets the sides of a contest beside each other, then shows what they leave out', () => {
    const faces = facesOf(
      true,
      said('denying', { modality: 'denied' }),
      said('reporting', { modality: 'reported' }),
      said('asserting'),
    );
    expect(faces).toEqual(['Supporting: asserting +1, Disputing: denying +0; 0 hidden', 'reporting']);
  });

  it('has room for three dates that miss each other, and shows the fourth by itself', () => {
    const faces = facesOf(
      true,
      dated('a', '2021'),
      dated('b', '2022'),
      dated('c', '2023'),
      dated('d', '2024'),
    );
    expect(faces).toEqual(['2021: a +0, 2022: b +0, 2023: c +0; 1 hidden', 'd']);
  });

  it('shows one after the other where all are of one side', () => {
    expect(facesOf(true, said('a', { modality: 'denied' }), said('b', { modality: 'denied' }))).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('listSlideActors', () => {
  const names = {
    actors: { RUS: { name: 'Russia' }, PRK: { name: 'North Korea' } },
    types: { rift: { parties: 'against' as const } },
  };
  const parties = (...codes: string[]) => ({
    type: 'rift',
    participants: codes.map((actor) => ({ actor, role: 'party' as const })),
  });

  it('names who took face by role, unknown ones by their code', () => {
    const participants = [
      { actor: 'RUS', role: 'initiator' as const },
      { actor: 'PRK', role: 'recipient' as const },
      { actor: 'XYZ', role: 'recipient' as const },
    ];
    expect(listSlideActors({ type: 'unknown', participants }, names)).toEqual([
      { label: 'From', names: 'Russia' },
      { label: 'To', names: 'North Korea and XYZ' },
    ]);
  });

  it('names parties as the type says', () => {
    expect(listSlideActors(parties('RUS', 'PRK'), names)).toEqual([
      { label: 'Between', names: 'Russia and North Korea' },
    ]);
  });

  it('counts those beyond five, but never one alone', () => {
    const listed = (...codes: string[]) => listSlideActors(parties(...codes), names)[0]?.names;
    expect(listed('A', 'B', 'C', 'D', 'E', 'F')).toBe('A, B, C, D, E and F');
    expect(listed('A', 'B', 'C', 'D', 'E', 'F', 'G')).toBe('A, B, C, D, E and 2 others');
  });
});
