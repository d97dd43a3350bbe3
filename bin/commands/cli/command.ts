/** A word that a command takes by its place, such as a folder; one that may be left out is the last. */
export type Operand = { name: string; meaning: string; isOptional?: true };

/** An option: with `value` it takes one (`--texts DIR`), without it is a switch (`--dry-run`). */
export type Option = { value?: string; meaning: string };

/** What a person gave a command on the command line, and where its words go. */
export type Given<Options extends Record<string, Option>> = {
  /** The operands, as many as the command names; fewer where some may be left out. */
  operands: readonly string[];
  options: { [Name in keyof Options]?: Options[Name] extends { value: string } ? string : boolean };
  output: Output;
};

/** Where a command writes lines: answers to `print`, problems to `printProblem`. */
export type Output = { print(line: string): void; printProblem(line: string): void };

/** A command of `npm run`: what it is called, what it takes, what it does. Help and docs are made from it. */
export type Command<Options extends Record<string, Option> = Record<string, Option>> = {
  /** The name of its script in package.json; null for one that only other commands start. */
  script: string | null;
  /** Its file in `bin/commands/`, without the ending. */
  file: string;
  summary: string;
  /** Paragraphs of help below the summary. */
  details: readonly string[];
  operands: readonly Operand[];
  options: Options;
  /** Does the work; the answer is the exit code. Expected failures are thrown as `DyadlineError`. */
  run(given: Given<Options>): Promise<number>;
};

/** Returns the command as it is; it gives `run` the types of its options. */
export function defineCommand<const Options extends Record<string, Option>>(
  command: Command<Options>,
): Command<Options> {
  return command;
}

/** Returns how a command is called: `npm run data:check -- [--texts DIR]`. */
export function formatUsage({ script, file, operands, options }: CommandFacts): string {
  const words = [
    ...Object.entries(options).map(
      ([name, { value }]) => `[--${name}${value === undefined ? '' : ` ${value}`}]`,
    ),
    ...operands.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)),
  ];
  const start = script === null ? `npx tsx bin/commands/${file}.ts` : `npm run ${script}`;
  if (words.length === 0) return start;
  return [start, ...(script === null ? [] : ['--']), ...words].join(' ');
}

/** What help and docs need of a command. */
export type CommandFacts = Pick<Command, 'script' | 'file' | 'summary' | 'details' | 'operands' | 'options'>;

/** Returns the help of a command. */
export function formatHelp(command: CommandFacts): string {
  const rows = [
    ...command.operands.map(({ name, meaning }): [string, string] => [name, meaning]),
    ...Object.entries(command.options).map(([name, { value, meaning }]): [string, string] => [
      `--${name}${value === undefined ? '' : ` ${value}`}`,
      meaning,
    ]),
    ['--help', 'print this and do nothing'] as [string, string],
  ];
  const width = Math.max(...rows.map(([term]) => term.length));
  return [
    `Usage: ${formatUsage(command)}`,
    '',
    command.summary,
    ...command.details.flatMap((paragraph) => ['', paragraph]),
    '',
    ...rows.map(([term, meaning]) => `  ${term.padEnd(width)}  ${meaning}`),
  ].join('\n');
}
