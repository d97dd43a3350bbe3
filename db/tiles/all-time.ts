import { FIRST_DAY, formatDay, LAST_DAY } from '#lib/time/day.ts';

/** The window of every day that a date can name; every event is in it. */
export const ALL_TIME = [formatDay(FIRST_DAY), formatDay(LAST_DAY)] as const;
