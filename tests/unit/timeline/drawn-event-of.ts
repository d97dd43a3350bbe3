import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { dateOf } from './drawn-events.ts';

/** A drawn event with the given fields; everything else is plain. */
export function drawnEventOf(id: string, edtf: string, given: Partial<DrawnEvent> = {}): DrawnEvent {
  return {
    id,
    title: id,
    type: 'treaty',
    importance: 3,
    date: dateOf(edtf),
    dateSense: 'occurred',
    pairs: ['PRK-RUS'],
    contested: false,
    lanes: ['PRK-RUS'],
    sources: 1,
    modality: 'asserted',
    attested: null,
    ...given,
  };
}
