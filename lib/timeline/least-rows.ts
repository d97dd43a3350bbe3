/** Returns how many rows a lane has at least, so that a full one can name some of its events however low the box is. */
export function leastRows(count: number): number {
  return Math.min(Math.max(Math.ceil(Math.sqrt(count) * 0.65), 2), 5);
}
