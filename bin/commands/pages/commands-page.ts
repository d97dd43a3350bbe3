import { type CommandFacts, formatHelp, formatUsage } from '../cli/command.ts';
import { formatPage, formatTable } from './markdown.ts';

/** The scripts that are no command of `bin/commands`: they set up, or run a tool. */
const OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  start:
    'Installs what is missing, builds, fills the database, serves on http://localhost:3000 and prints the address. Later starts do again only what changed. Reads `PORT`, `HOST` (default 127.0.0.1), `DATABASE_URL` (default `file:data/timeline.db`) and `PUBLIC_URL`.',
  test: 'Installs what is missing and runs every test, in a real browser as well (`CHROMIUM_PATH`, or an installed Chrome, Edge or Chromium).',
  'test:office':
    'Converts decks, workbooks and documents with LibreOffice and checks that every title is there and no text leaves its box; installs it on Debian as root, and says *not run* where it cannot be had.',
  dev: 'Serves while you work on the code: pages are made anew when a file changes.',
  build: 'Builds the application for production.',
  check: 'Formatting, lint, types, layers and dead code.',
  bench:
    'Measures the page, the answers, the loading of events and the weight of the page, beside named references; see docs/benchmarks.md.',
  migrations: 'Writes a migration for what changed in `db/schema`; read it before you commit it.',
};

/** Returns docs/commands.md: every script of package.json, and the help of every command. */
export function formatCommandsPage(commands: readonly CommandFacts[], scripts: readonly string[]): string {
  const withScript = commands.filter(({ script }) => script !== null);
  const rows = [
    ...Object.entries(OTHER_SCRIPTS)
      .filter(([name]) => scripts.includes(name))
      .map(([name, summary]) => [
        `\`npm ${name === 'start' || name === 'test' ? '' : 'run '}${name}\``,
        summary,
      ]),
    ...withScript.map((command) => [`\`${formatUsage(command)}\``, command.summary]),
  ];
  return formatPage(
    'Commands',
    'Every command has `--help`, says problems as `file:line: what is wrong and what to do` or in a sentence, ends with an exit code other than 0 where it failed, reaches no network but for the installation of packages, and leaves the database as it was if it fails. Options stand after two dashes: `npm run data:check -- --texts DIR`.',
    formatTable(['command', 'what it does'], rows),
    ...commands.flatMap((command) => [
      `## ${command.script ?? command.file}`,
      `\`\`\`text\n${formatHelp(command)}\n\`\`\``,
    ]),
  );
}
