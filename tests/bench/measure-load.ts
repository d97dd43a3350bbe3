import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { describeSize, keepDatabase, passingDatabase, ROOT } from './bench-database.ts';
import type { Finding, Table } from './report.ts';
import type { Spent } from './stopwatch.ts';

const LEAST_RATE = 0.75;
/** Below this a load is over before the compiler has warmed up and the caches are full. */
const LEAST_SIZE = 100_000;
/** What "flat" is: ten times the events in at most this much more memory. */
const MOST_GROWTH = 1.25;

type Load = Spent & { peakMb: number };

/** Returns how fast events are loaded beside the same rows written by better-sqlite3 alone, and in how much memory. */
export function measureLoad(sizes: readonly number[]): { tables: Table[]; findings: Finding[] } {
  const measured: { size: number; ours: Load; raw: Load; megabytes: number }[] = [];
  for (const size of sizes.filter((one) => one >= LEAST_SIZE)) {
    console.error(`Loading ${describeSize(size)} …`);
    const made = passingDatabase('ours');
    const ours = loadOnce(['ours', String(size), made.file]);
    // What was loaded is what the raw load copies, and what the other groups ask.
    const source = keepDatabase(size, made.file);
    const copy = passingDatabase('raw');
    const raw = loadOnce(['raw', String(size), copy.file, source]);
    copy.remove();
    measured.push({ size, ours, raw, megabytes: statSync(source).size / 2 ** 20 });
  }
  const rate = ({ size, ms }: { size: number; ms: number }) => Math.round((size / ms) * 1000);
  const rows = measured.map(({ size, ours, raw, megabytes }) => [
    describeSize(size),
    rate({ size, ms: ours.ms }).toLocaleString('en'),
    rate({ size, ms: raw.ms }).toLocaleString('en'),
    (raw.ms / ours.ms).toFixed(2),
    (raw.cpuMs / ours.cpuMs).toFixed(2),
    `${ours.peakMb.toFixed(0)} MB`,
    `${megabytes.toFixed(0)} MB`,
  ]);
  const findings = measured.map(({ size, ours, raw }): Finding => {
    const what = `load ${describeSize(size)}: rate, of raw better-sqlite3`;
    return { what, value: raw.ms / ours.ms, bound: 'at least', target: LEAST_RATE };
  });
  const [first, last] = [measured[0], measured.at(-1)];
  if (first !== undefined && last !== undefined && first !== last) {
    const what = `load: peak memory at ${describeSize(last.size)}, of that at ${describeSize(first.size)}`;
    findings.push({
      what,
      value: last.ours.peakMb / first.ours.peakMb,
      bound: 'at most',
      target: MOST_GROWTH,
    });
  }
  const head = ['load', 'events/s', 'raw events/s', 'ratio', 'by processor time', 'peak memory', 'database'];
  return { tables: [{ head, rows }], findings };
}

function loadOnce(words: readonly string[]): Load {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = path.join(import.meta.dirname, 'load-once.ts');
  const { status, stdout } = spawnSync(process.execPath, [tsx, script, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The load ${words.join(' ')} failed: see above.`);
  return JSON.parse(stdout) as Load;
}
