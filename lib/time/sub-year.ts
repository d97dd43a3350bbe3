import { daysInMonth, toDay } from './day.ts';

/** A part of the year that ISO 8601-2 numbers where a month would stand. `hemisphere` is null where none is named. */
export type SubYear = {
  firstMonth: number;
  months: number;
  precision: 'season' | 'quarter' | 'half';
  name: string;
  hemisphere: 'northern' | 'southern' | null;
};

function season(name: string, firstMonth: number, hemisphere: SubYear['hemisphere']): SubYear {
  return { firstMonth, months: 3, precision: 'season', name, hemisphere };
}

function part(name: string, firstMonth: number, months: number, precision: 'quarter' | 'half'): SubYear {
  return { firstMonth, months, precision, name, hemisphere: null };
}

/**
 * The sub-year groupings of ISO 8601-2 by their code, 21–41. Seasons are meteorological, and those that name no
 * hemisphere (21–24) are northern. A third of a year has the precision "half": of the words there are, the finest
 * that does not claim more than it says.
 */
export const SUB_YEARS: ReadonlyMap<number, SubYear> = new Map([
  [21, season('spring', 3, null)],
  [22, season('summer', 6, null)],
  [23, season('autumn', 9, null)],
  [24, season('winter', 12, null)],
  [25, season('spring', 3, 'northern')],
  [26, season('summer', 6, 'northern')],
  [27, season('autumn', 9, 'northern')],
  [28, season('winter', 12, 'northern')],
  [29, season('spring', 9, 'southern')],
  [30, season('summer', 12, 'southern')],
  [31, season('autumn', 3, 'southern')],
  [32, season('winter', 6, 'southern')],
  [33, part('first quarter', 1, 3, 'quarter')],
  [34, part('second quarter', 4, 3, 'quarter')],
  [35, part('third quarter', 7, 3, 'quarter')],
  [36, part('fourth quarter', 10, 3, 'quarter')],
  [37, part('first third', 1, 4, 'half')],
  [38, part('second third', 5, 4, 'half')],
  [39, part('last third', 9, 4, 'half')],
  [40, part('first half', 1, 6, 'half')],
  [41, part('second half', 7, 6, 'half')],
]);

/** Whether the part runs on into the next year, as a season from December does. */
export function crossesYear(subYear: SubYear): boolean {
  return subYear.firstMonth + subYear.months > 13;
}

/** The first and last day of that part of the year, or null where it runs beyond year 9999. */
export function subYearBounds(year: number, subYear: SubYear): { earliest: number; latest: number } | null {
  const lastYear = crossesYear(subYear) ? year + 1 : year;
  if (lastYear > 9999) return null;
  const lastMonth = ((subYear.firstMonth + subYear.months - 2) % 12) + 1;
  return {
    earliest: toDay(year, subYear.firstMonth, 1),
    latest: toDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}
