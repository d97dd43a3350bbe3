import type { Command, Option } from '../../bin/commands/cli/command.ts';
import { runCommand } from '../../bin/commands/cli/run-command.ts';

/** What a command printed and how it ended. */
export type Outcome = { code: number; lines: string[]; problems: string[] };

/** Runs a command in this process and returns what it printed. */
export async function runInTest<Options extends Record<string, Option>>(
  command: Command<Options>,
  ...words: string[]
): Promise<Outcome> {
  const lines: string[] = [];
  const problems: string[] = [];
  const code = await runCommand(command, words, {
    print: (line) => lines.push(line),
    printProblem: (line) => problems.push(line),
  });
  return { code, lines, problems };
}
