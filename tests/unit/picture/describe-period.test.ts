import { describe, expect, it } from 'vitest';
import { straightScale } from '#lib/picture/time-scale.ts';
import { toDay } from '#lib/time/day.ts';
import { date, event } from '../any-event.ts';
import { draw } from './drawn-picture.ts';
import { stillOf } from './still-of.ts';

describe('the period in the description of a picture', () => {
  it.each([
    [['2022-03-01', '2024-06-19'], 'A timeline from 2022 to 2024'],
    [['2024-06', '2024-06-19'], 'A timeline of 2024'],
    [['2021/..'], 'A timeline from 2021 to 2024'],
    [['-0043-03-15', '0014'], 'A timeline from 44 BC to AD 14'],
  ])('is that of the events %j, without the ground around them', (dates, said) => {
    const records = dates.map((edtf, index) => event({ id: `e-${index}`, date: date(edtf) }));
    const time = straightScale({ start: toDay(-600, 2, 17), end: toDay(2027, 10, 11) });
    expect(draw(stillOf(records, { time })).description.split(/[.:]/)[0]).toBe(said);
  });

  it('is what was asked for, in its own words', () => {
    const still = stillOf([event()], { period: 'from 2022 to October 2024' });
    expect(draw(still).description).toMatch(/^A timeline from 2022 to October 2024\./);
  });
});
