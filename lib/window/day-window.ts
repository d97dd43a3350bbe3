/** A stretch of time on the screen, in day numbers; fractions of a day are kept. */
export type DayWindow = {
  start: number;
  /** Exclusive: the window of one day is `{ start: d, end: d + 1 }`. */
  end: number;
};
