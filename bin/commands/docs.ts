import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CommandFacts, defineCommand } from './cli/command.ts';
import { runIfMain } from './cli/run-command.ts';
import { formatApiPage } from './pages/api-page.ts';
import { formatCommandsPage } from './pages/commands-page.ts';
import { formatErrorsPage } from './pages/errors-page.ts';
import { formatFormatsPage } from './pages/formats-page.ts';
import { formatLicencesPage } from './pages/licences-page.ts';
import { formatParametersPage } from './pages/parameters-page.ts';
import { readRoutes } from './pages/read-routes.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** Returns the generated pages of `docs/` by their file name. */
export async function formatDocs(): Promise<Record<string, string>> {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts?: object;
  };
  return {
    'api.md': formatApiPage(readRoutes(path.join(ROOT, 'app', 'api'))),
    'commands.md': formatCommandsPage(await loadCommands(), Object.keys(scripts ?? {})),
    'errors.md': formatErrorsPage(),
    'formats.md': formatFormatsPage(),
    'licences.md': formatLicencesPage(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')),
    'parameters.md': formatParametersPage(),
  };
}

/** Returns every command of `bin/commands`, in the order of their files. */
export async function loadCommands(): Promise<CommandFacts[]> {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'));
  const modules = names.sort().map(async (name): Promise<Record<string, unknown>> => {
    return import(pathToFileURL(path.join(import.meta.dirname, name)).href);
  });
  return (await Promise.all(modules)).flatMap((module) => Object.values(module).filter(isCommand));
}

function isCommand(value: unknown): value is CommandFacts {
  return typeof value === 'object' && value !== null && 'summary' in value && 'run' in value;
}

/** Writes the generated pages of the documentation. */
export const docs = defineCommand({
  script: 'docs',
  file: 'docs',
  summary: 'Writes the pages of docs/ that are made from the tables in the code.',
  details: [
    'docs/api.md, commands.md, errors.md, formats.md, licences.md and parameters.md; a test fails when one is stale.',
  ],
  operands: [],
  options: {},
  async run({ output }) {
    const pages = await formatDocs();
    for (const [name, text] of Object.entries(pages)) writeFileSync(path.join(ROOT, 'docs', name), text);
    output.print(`Wrote ${Object.keys(pages).join(', ')} to docs.`);
    return 0;
  },
});

runIfMain(import.meta, docs);
