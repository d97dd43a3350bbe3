/** What work took: by the clock, and of this process's processors. On a busy machine only the second can be compared. */
export type Spent = { ms: number; cpuMs: number };

/** Adds up what pieces of work take. */
export type Stopwatch = { time<Result>(work: () => Result): Result; spent(): Spent };

export function stopwatch(): Stopwatch {
  const total: Spent = { ms: 0, cpuMs: 0 };
  return {
    time(work) {
      const [started, before] = [performance.now(), process.cpuUsage()];
      try {
        return work();
      } finally {
        const { user, system } = process.cpuUsage(before);
        total.ms += performance.now() - started;
        total.cpuMs += (user + system) / 1000;
      }
    },
    spent: () => ({ ...total }),
  };
}
