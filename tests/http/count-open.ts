import { readdirSync } from 'node:fs';

/** Returns how many descriptors a process holds open; on Linux only. */
export function countOpen(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}
