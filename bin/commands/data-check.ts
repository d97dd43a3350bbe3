import { checkDataSet } from '#lib/data-check/check-data-set.ts';
import { checkTexts } from '#lib/data-check/check-texts.ts';
import { decodeText } from '#lib/data-check/decode-text.ts';
import type { FileIssue } from '#lib/data-check/file-issue.ts';
import { formatShare, quotedShare } from '#lib/data-check/quoted-share.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { toPairs } from '#lib/domain/pair.ts';
import { DATA_DIRECTORY, readDataSet } from '../read-data-set.ts';
import { defineCommand, type Output } from './cli/command.ts';
import { formatCount, printIssues } from './cli/print-issues.ts';
import { readTexts } from './cli/read-texts.ts';
import { runIfMain } from './cli/run-command.ts';

/** Checks the data files. */
export const dataCheck = defineCommand({
  script: 'data:check',
  file: 'data-check',
  summary: 'Checks that the data files are valid and that every reference in them resolves.',
  details: [
    'Problems are printed as file:line: what is wrong and what to do. The share of each source that is quoted is printed; above 30% the check fails.',
    'With the full texts of the sources (files of any name, matched by the SHA-256 of their bytes) every excerpt is found again at its offsets, character by character.',
  ],
  operands: [],
  options: {
    data: { value: 'DIR', meaning: 'the folder of the data set; data/ unless given' },
    texts: { value: 'DIR', meaning: "the folder of the sources' full texts" },
  },
  async run({ options, output }) {
    const read = readDataSet(options.data ?? DATA_DIRECTORY);
    if (read.value === null) {
      printIssues(read.issues, output);
      output.printProblem(
        `${formatCount(read.issues.length, 'problem')} in the files; mend them first, then what the records say of each other is checked.`,
      );
      return 1;
    }
    const { dataSet, checks, locate } = read.value;
    const texts = options.texts === undefined ? null : decodeTexts(dataSet, options.texts);
    const broken = [
      ...checkDataSet(dataSet, checks, texts === null ? undefined : [...texts.byHash.values()]),
      ...(texts === null ? [] : checkTexts(dataSet, texts.byHash)),
    ];
    const issues = broken.map(({ code, at, message }): FileIssue => ({ code, message, ...locate(at) }));
    printIssues([...(texts?.issues ?? []), ...issues], output);
    printShares(dataSet, output);
    const count = issues.length + (texts?.issues.length ?? 0);
    const proved = texts === null ? '' : ', every excerpt found again in its text';
    const result = count === 0 ? `no problems${proved}` : formatCount(count, 'problem');
    (count === 0 ? output.print : output.printProblem)(`${summarise(dataSet)}: ${result}`);
    return count === 0 ? 0 : 1;
  },
});

/** Returns the texts that are the sources' by their hash; other files of the folder are not looked into. */
function decodeTexts(
  dataSet: DataSet,
  directory: string,
): { byHash: Map<string, string>; issues: FileIssue[] } {
  const known = new Set(dataSet.sources.map(({ sha256 }) => sha256));
  const byHash = new Map<string, string>();
  const issues: FileIssue[] = [];
  for (const { name, sha256, bytes } of readTexts(directory)) {
    if (!known.has(sha256)) continue;
    const text = decodeText(bytes);
    if (text.value !== null) byHash.set(sha256, text.value);
    issues.push(...text.issues.map((issue) => ({ ...issue, file: `${directory}/${name}` })));
  }
  return { byHash, issues };
}

function printShares({ sources }: DataSet, output: Output): void {
  const width = Math.max(0, ...sources.map(({ id }) => id.length));
  for (const source of sources) {
    const { quoted, withContext } = quotedShare(source);
    const excerpts = formatCount(source.excerpts.length, 'excerpt');
    output.print(
      `${source.id.padEnd(width)}  ${formatShare(quoted)} quoted in ${excerpts}, ${formatShare(withContext)} with their contexts`,
    );
  }
}

function summarise({ actors, sources, events }: DataSet): string {
  const countsAs = new Map(
    actors.flatMap(({ code, countsAs }) => (countsAs === null ? [] : [[code, countsAs] as const])),
  );
  const pairs = new Set(events.flatMap(({ participants }) => toPairs(participants, countsAs)));
  const citations = events.reduce((sum, event) => sum + event.citations.length, 0);
  const excerpts = sources.reduce((sum, source) => sum + source.excerpts.length, 0);
  return [
    formatCount(events.length, 'event'),
    formatCount(citations, 'citation'),
    formatCount(pairs.size, 'pair'),
    `${formatCount(excerpts, 'excerpt')} from ${formatCount(sources.length, 'source')}`,
  ].join(', ');
}

runIfMain(import.meta, dataCheck);
