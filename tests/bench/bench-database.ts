/** The databases that are measured. They are made once, under a name that changes with whatever shapes them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrateDatabase } from '#db/store/migrate.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { FILL_KINDS } from '#db/write/fill-kinds.ts';
import { inBulk } from '#db/write/in-bulk.ts';
import { writeEvents } from '#db/write/write-events.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { BENCH_SEED, generateChronology } from './generate-events.ts';
import { type Spent, type Stopwatch, stopwatch } from './stopwatch.ts';

export const ROOT = path.join(import.meta.dirname, '..', '..');
const FOLDER = path.join(ROOT, '.dyadline', 'bench');
/** Sizes below this stand for the shipped data set, whatever it holds by now. */
const SHIPPED_BELOW = 1000;
const BATCH = 500;
const LOADED_AT = '2026-11-22T00:00:00Z';

/** How a size is called in tables. */
export function describeSize(size: number): string {
  return size < SHIPPED_BELOW ? 'shipped' : size.toLocaleString('en');
}

/** Returns the path of a database with so many events, after making it where it is not there yet. */
export async function benchDatabase(size: number): Promise<string> {
  const { file } = placeOf(size);
  if (existsSync(file)) return file;
  console.error(`Making the database ${describeSize(size)} …`);
  const made = passingDatabase(String(size));
  if (size < SHIPPED_BELOW) fillShipped(made.file);
  else await loadGenerated(made.file, size);
  return keepDatabase(size, made.file);
}

/** Returns the path of the database of a size after putting this one in its place, unless there is one. */
export function keepDatabase(size: number, made: string): string {
  const { prefix, file } = placeOf(size);
  if (existsSync(file)) {
    rmSync(made);
    return file;
  }
  for (const old of readdirSync(FOLDER))
    if (old.startsWith(prefix)) rmSync(path.join(FOLDER, old), { force: true });
  renameSync(made, file);
  return file;
}

function placeOf(size: number): { prefix: string; file: string } {
  const prefix = `${size < SHIPPED_BELOW ? 'shipped' : size}-`;
  return { prefix, file: path.join(FOLDER, `${prefix}${hashOfInputs(size)}.db`) };
}

/** Returns a path for a database that a measurement makes and removes. */
export function passingDatabase(name: string): { file: string; remove(): void } {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `passing-${name}.db`);
  const remove = () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  };
  remove();
  return { file, remove };
}

/** Returns what loading so many generated events took; making them is not counted. */
export async function loadGenerated(file: string, size: number): Promise<Spent> {
  const database = openDatabase(`file:${file}`);
  try {
    await migrateDatabase(database);
    const [making, all] = [stopwatch(), stopwatch()];
    all.time(() =>
      inBulk(database, () => {
        const { events, ...parts } = making.time(() => generateChronology(size, BENCH_SEED));
        for (const kind of FILL_KINDS)
          for (const item of kind.incoming(parts)) item.write(database, LOADED_AT);
        writeEvents(database, timed(events, making), LOADED_AT);
      }),
    );
    const [made, whole] = [making.spent(), all.spent()];
    return { ms: whole.ms - made.ms, cpuMs: whole.cpuMs - made.cpuMs };
  } finally {
    database.close();
  }
}

/** The same events, made some hundred at a time, so that the watch costs next to nothing. */
function* timed(events: Iterator<EventRecord>, making: Stopwatch): Generator<EventRecord> {
  for (;;) {
    // Through text, as records come out of files: strings put together by the generator would be joined while they are stored.
    const batch = making.time(() => JSON.parse(JSON.stringify(take(events, BATCH))) as EventRecord[]);
    if (batch.length === 0) return;
    yield* batch;
  }
}

/** Not `events.take(count)`, which Node 20 does not know. */
function take<Value>(values: Iterator<Value>, count: number): Value[] {
  const taken: Value[] = [];
  while (taken.length < count) {
    const { value, done } = values.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}

function fillShipped(file: string): void {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status } = spawnSync(process.execPath, [tsx, 'bin/commands/fill.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: `file:${file}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The shipped data could not be filled in: see above.');
}

function hashOfInputs(size: number): string {
  const hash = createHash('sha256');
  const folders = [
    'db/schema',
    'db/write',
    'db/migrations',
    'tests/bench',
    ...(size < SHIPPED_BELOW ? SHIPPED_FOLDERS : []),
  ];
  for (const folder of folders) {
    for (const name of readdirSync(path.join(ROOT, folder)).sort()) {
      if (folder.startsWith('data') ? !name.endsWith('.json') : !SHAPING.test(name)) continue;
      hash.update(name).update(readFileSync(path.join(ROOT, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

const SHIPPED_FOLDERS = ['data', 'data/events', 'data/sources'];
/** Files that decide what is in a generated database. */
const SHAPING = /^(schema.*|write-events|generate-[a-z]+|random)\.ts$|\.sql$/;
