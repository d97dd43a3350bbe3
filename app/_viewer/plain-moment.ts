import { DAY_MS } from '#lib/time/day.ts';

/**
 * What vis-timeline asks of the package moment before its own axis is gone (`openGears`), in place of the package (see
 * next.config.ts and bin/bundle.mjs): an instant that keeps what it was given, and days before and after it, for the window
 * that vis-timeline begins with and never shows. It words no date and knows no time zone: dates are drawn and worded by ours.
 */
export type Instant = {
  valueOf: () => number;
  toDate: () => Date;
  clone: () => Instant;
  /** Days later. */
  add: (days: number) => Instant;
  /** Nobody sees the time of day, which stays as it is. */
  hours: () => Instant;
  minutes: () => Instant;
  seconds: () => Instant;
  milliseconds: () => Instant;
};

/** Returns the instant of a date or of a number of milliseconds since 1970. */
export default function toInstant(date: Date | number | Instant = 0): Instant {
  const time = Number(date);
  const itself = () => toInstant(time);
  return {
    valueOf: () => time,
    toDate: () => new Date(time),
    clone: itself,
    add: (days) => toInstant(time + days * DAY_MS),
    hours: itself,
    minutes: itself,
    seconds: itself,
    milliseconds: itself,
  };
}

/** Nothing here is one of the package's. */
toInstant.isMoment = (_: unknown): boolean => false;

/** It is told to word dates in English again, after it was given other languages' words. */
toInstant.locale = (name: string): string => name;
