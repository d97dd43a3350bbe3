const QUIET_MS = 1000;
const BAR_WIDTH = 30;

/** A bar on the terminal for work that takes longer than a second; nothing is drawn elsewhere. */
export type Progress = {
  /** Shows how many of all are done. */
  show(done: number, total: number): void;
  /** Removes the bar. */
  clear(): void;
};

/** Returns a progress bar on standard error, with a word for what is done. */
export function startProgress(label: string): Progress {
  const started = performance.now();
  let isShown = false;
  return {
    show(done, total) {
      if (!process.stderr.isTTY || total === 0 || performance.now() - started < QUIET_MS) return;
      const filled = Math.round((done / total) * BAR_WIDTH);
      process.stderr.write(
        `\r${label} [${'='.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${done}/${total}`,
      );
      isShown = true;
    },
    clear() {
      if (isShown) process.stderr.write(`\r${' '.repeat(process.stderr.columns ?? 80)}\r`);
      isShown = false;
    },
  };
}
