import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Still } from '#lib/picture/still.ts';
import { straightScale } from '#lib/picture/time-scale.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { toDay } from '#lib/time/day.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { toLanes } from '#lib/timeline/to-lanes.ts';
import { FOCAL } from '../../focal.ts';
import { citation, date, event, source } from '../any-event.ts';

const ACTORS = new Map([
  ['RUS', 'Russia'],
  ['CHN', 'China'],
  ['IRN', 'Iran'],
  ['PRK', 'North Korea'],
  ['UKR', 'Ukraine'],
]);

/** A still of these events, of 2022 to 2024, wide and light unless said otherwise. */
export function stillOf(
  records: readonly TimelineEvent[],
  more: Partial<Still> & { kind?: LaneKind } = {},
): Still {
  const { kind = 'pair', ...given } = more;
  const { lanes, lanesOf } = toLanes(kind, records, {
    ...{ focal: FOCAL, actors: ACTORS, types: new Map(), sources: new Map() },
  });
  const published = new Map([['report', '2024-10-24']]);
  return {
    title: 'All events',
    sentence: '',
    events: records.map((one) => toDrawnEvent(one, lanesOf.get(one.id) ?? [], published)),
    records,
    selected: null,
    total: records.length,
    lanes,
    names: { focal: FOCAL, actors: ACTORS, types: new Map(), sources: { report: source() } },
    period: null,
    time: straightScale({ start: toDay(2022, 1, 1), end: toDay(2025, 1, 1) }),
    today: toDay(2024, 12, 1),
    theme: 'light',
    width: 1920,
    height: 1080,
    origin: 'https://timeline.example.org',
    path: '/',
    ...given,
  };
}

const PAIRS = ['CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK', 'RUS-UKR'];
const DATES = ['2024-06-19', '2023-05', '2022', '2022-03/2023-06', '2022-02-24/..', '2023-22~', '2024-10?'];
const MODALITIES = ['asserted', 'reported', 'denied'] as const;

/** So many events of all kinds, the same ones each time. */
export function manyEvents(count: number): TimelineEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const pairs = PAIRS.filter((_pair, place) => (index + place) % 5 === 0 || index % 7 === place);
    const modality = MODALITIES[index % 9 === 0 ? 1 : index % 13 === 0 ? 2 : 0];
    return event({
      id: `event-${index}`,
      title: `Event number ${index} with a title of some ${'more '.repeat(index % 4)}words`,
      summary: `What happened in event ${index}.`,
      date: date(DATES[index % DATES.length] ?? '2024'),
      importance: (index % 5) + 1,
      pairs,
      contested: index % 6 === 0,
      citations: [citation({ modality: modality ?? 'asserted' })],
    });
  });
}
