/** Returns the id of a lane's group: vis-timeline keeps groups in a plain object, in which `constructor` is something else. */
export function toGroupId(lane: string): string {
  return `lane ${lane}`;
}
