import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DyadlineError } from '#lib/errors.ts';
import { type Command, formatHelp, formatUsage, type Given, type Option, type Output } from './command.ts';
import { describeSystemError } from './describe-system-error.ts';

const CONSOLE: Output = { print: (line) => console.log(line), printProblem: (line) => console.error(line) };

/**
 * Runs a command with the words of a command line and returns its exit code: 2 where the words are not understood, 1 where
 * it failed. An expected failure is one sentence; anything else is a defect of ours and shows where it happened.
 *
 * @internal
 */
export async function runCommand<Options extends Record<string, Option>>(
  command: Command<Options>,
  words: readonly string[],
  output: Output = CONSOLE,
): Promise<number> {
  const { given, problem, help } = parseWords(command, words, output);
  if (help) output.print(formatHelp(command));
  if (problem !== null) output.printProblem(`${problem}\nUsage: ${formatUsage(command)}`);
  if (given === null) return help ? 0 : 2;
  try {
    return await command.run(given);
  } catch (error) {
    const sentence = error instanceof DyadlineError ? error.message : describeSystemError(error);
    output.printProblem(sentence ?? `This should not have happened, please report it: ${stackOf(error)}`);
    return 1;
  }
}

/**
 * Runs a command with the words of this process where its file is what the process was started with. Nothing waits for
 * it: a command may import every command, its own file included.
 */
export function runIfMain<Options extends Record<string, Option>>(
  module: ImportMeta,
  command: Command<Options>,
): void {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== realpathSync(fileURLToPath(module.url))) return;
  void runCommand(command, process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}

type Parsed<Options extends Record<string, Option>> = {
  given: Given<Options> | null;
  problem: string | null;
  help: boolean;
};

function parseWords<Options extends Record<string, Option>>(
  command: Command<Options>,
  words: readonly string[],
  output: Output,
): Parsed<Options> {
  const refuse = (problem: string): Parsed<Options> => ({ given: null, problem, help: false });
  const kinds = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    const options = { ...Object.fromEntries(kinds), help: { type: 'boolean', short: 'h' } } as const;
    parsed = parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    return refuse(
      error instanceof Error ? `${firstSentence(error.message)}.` : 'The options are not understood.',
    );
  }
  const { help, ...options } = parsed.values;
  if (help === true) return { given: null, problem: null, help: true };
  const missing = command.operands[parsed.positionals.length];
  if (missing !== undefined && !missing.isOptional)
    return refuse(`${missing.name} is missing: ${missing.meaning}.`);
  const extra = parsed.positionals[command.operands.length];
  if (extra !== undefined) {
    return refuse(`"${extra}" is one word too many. Options stand after two dashes: npm run … -- --option.`);
  }
  // parseArgs has checked names and kinds against the same table that the type is made from.
  return {
    given: { operands: parsed.positionals, options: options as Given<Options>['options'], output },
    problem: null,
    help: false,
  };
}

function firstSentence(message: string): string {
  return message.split(/\.\s/)[0]?.replace(/\.$/, '') ?? message;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
