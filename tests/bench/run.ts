import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { DyadlineError } from '#lib/errors.ts';
import { defineCommand } from '../../bin/commands/cli/command.ts';
import { runIfMain } from '../../bin/commands/cli/run-command.ts';
import { ensureBuilt } from '../../bin/prepare.mjs';
import { ROOT } from './bench-database.ts';
import { measureBrowser } from './browser/measure-browser.ts';
import { measureAnswers } from './measure-answers.ts';
import { measureLoad } from './measure-load.ts';
import { measureQuestions } from './measure-questions.ts';
import { measureReady } from './measure-ready.ts';
import { measureTenMillion } from './measure-ten-million.ts';
import { measureWeight } from './measure-weight.ts';
import { measureWindows } from './measure-windows.ts';
import { measureWords } from './measure-words.ts';
import { publishReport } from './publish.ts';
import { type Finding, formatReport, isMet, type Table } from './report.ts';

type Measured = { tables: Table[]; findings: Finding[] };
type Measure = (sizes: readonly number[], runs: number) => Measured | Promise<Measured>;

/** In the order in which they are measured. */
const MEASURES = {
  load: measureLoad,
  window: measureWindows,
  words: measureWords,
  questions: measureQuestions,
  ready: measureReady,
  'ten-million': measureTenMillion,
  answers: measureAnswers,
  browser: measureBrowser,
  weight: measureWeight,
} as const satisfies Record<string, Measure>;
type Group = keyof typeof MEASURES;
const GROUPS = Object.keys(MEASURES) as Group[];
/** What asks a server, and needs the application to be built. */
const SERVED: readonly Group[] = ['window', 'answers', 'browser', 'weight'];

/** Measures ratios; nothing here is a test, and a target that is missed is told, not failed. */
export const bench = defineCommand({
  script: 'bench',
  file: '../../tests/bench/run',
  summary:
    'Measures the page, the answers, the loading of events and the weight of the page, beside named references.',
  details: [
    'Ratios of what runs in the same minutes on the same machine; close other programs. Databases are generated once, into .dyadline/bench. With every size it takes about three quarters of an hour and 6 GB of disk. What each number means: docs/benchmarks.md.',
  ],
  operands: [],
  options: {
    sizes: {
      value: 'N,N',
      meaning: 'numbers of events, below 1,000 the shipped data; 96,10000,100000,1000000 unless given',
    },
    only: { value: 'GROUP', meaning: `one or some of ${GROUPS.join(', ')}, with commas between` },
    runs: { value: 'N', meaning: 'runs of the browser, of which medians are taken; 3 unless given' },
    publish: { meaning: 'write the tables into docs/benchmarks.md as well' },
    json: { value: 'FILE', meaning: 'where the numbers are written; .dyadline/bench.json unless given' },
  },
  async run({ options, output }) {
    const sizes = readNumbers('sizes', options.sizes ?? '96,10000,100000,1000000');
    const [runs = 3] = readNumbers('runs', options.runs ?? '3');
    const groups = readGroups(options.only);
    const file = path.resolve(options.json ?? path.join('.dyadline', 'bench.json'));
    if (groups.some((group) => SERVED.includes(group))) ensureBuilt();
    const tables: Table[] = [];
    const findings: Finding[] = [];
    const details: Record<string, unknown> = {};
    for (const group of groups) {
      const { tables: measured, findings: found, ...rest } = await (MEASURES[group] as Measure)(sizes, runs);
      tables.push(...measured);
      findings.push(...found);
      details[group] = { tables: measured, ...rest };
    }
    const report = formatReport(tables, findings);
    output.print(report);
    const told = findings.map((finding) => ({ ...finding, met: isMet(finding) }));
    const machine = { node: process.versions.node, processors: cpus().map(({ model }) => model) };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      `${JSON.stringify({ at: new Date().toISOString(), machine, sizes, runs, findings: told, ...details }, null, 2)}\n`,
    );
    if (options.publish === true) {
      const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}`;
      publishReport(
        path.join(ROOT, 'docs', 'benchmarks.md'),
        new Date().toISOString().slice(0, 10),
        machine,
        report,
      );
    }
    output.print(`\nWritten to ${path.relative(process.cwd(), file)}.`);
    return 0;
  },
});

function readNumbers(name: string, text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isSafeInteger(number) && number > 0)) return numbers;
  throw new DyadlineError(
    'invalid-request',
    `--${name} is ${text}: give whole numbers, with commas between.`,
  );
}

function readGroups(text: string | undefined): Group[] {
  if (text === undefined) return [...GROUPS];
  const words = text.split(',');
  const groups = GROUPS.filter((group) => words.includes(group));
  if (groups.length === words.length) return groups;
  throw new DyadlineError(
    'invalid-request',
    `--only is ${text}: give ${GROUPS.join(', ')}, with commas between.`,
  );
}

runIfMain(import.meta, bench);
