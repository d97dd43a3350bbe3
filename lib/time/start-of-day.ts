/** Returns the first moment of a day (ISO) in UTC, for files that have to name a moment. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
