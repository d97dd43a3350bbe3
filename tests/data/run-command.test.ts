import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DyadlineError } from '#lib/errors.ts';
import { defineCommand } from '../../bin/commands/cli/command.ts';
import { runInTest } from './run-in-test.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const COMMANDS = path.join(ROOT, 'bin', 'commands');

const greet = defineCommand({
  script: 'greet',
  file: 'greet',
  summary: 'Greets somebody.',
  details: ['It has never hurt anyone.'],
  operands: [{ name: 'NAME', meaning: 'who is greeted' }],
  options: { loud: { meaning: 'in capitals' }, with: { value: 'WORD', meaning: 'the word to greet with' } },
  async run({ operands: [name = ''], options, output }) {
    if (name === 'nobody') throw new DyadlineError('not-found', 'There is nobody.');
    if (name === 'defect') throw new TypeError('name is not iterable');
    const greeting = `${options.with ?? 'Hello'}, ${name}`;
    output.print(options.loud === true ? greeting.toUpperCase() : greeting);
    return 0;
  },
});

describe('runCommand', () => {
  it('hands over operands and options', async () => {
    expect(await runInTest(greet, 'Kim', '--loud', '--with', 'Bye')).toEqual({
      code: 0,
      lines: ['BYE, KIM'],
      problems: [],
    });
    expect((await runInTest(greet, 'Kim')).lines).toEqual(['Hello, Kim']);
  });

  it('prints help and does nothing', async () => {
    const { code, lines, problems } = await runInTest(greet, '--help');
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(lines.join('\n')).toBe(
      [
        'Usage: npm run greet -- [--loud] [--with WORD] NAME',
        '',
        'Greets somebody.',
        '',
        'It has never hurt anyone.',
        '',
        '  NAME         who is greeted',
        '  --loud       in capitals',
        '  --with WORD  the word to greet with',
        '  --help       print this and do nothing',
      ].join('\n'),
    );
  });

  it.each([
    [[], /^NAME is missing: who is greeted\.\nUsage: /],
    [['a', 'b'], /^"b" is one word too many\. Options stand after two dashes/],
    [['a', '--quiet'], /^Unknown option '--quiet'\.\nUsage: /],
    [['a', '--with'], /argument missing\.\nUsage: /],
  ])('refuses %j in a sentence, with exit code 2', async (words, problem) => {
    expect(await runInTest(greet, ...words)).toEqual({
      code: 2,
      lines: [],
      problems: [expect.stringMatching(problem)],
    });
  });

  it('tells an expected failure in its sentence, and a defect with its place', async () => {
    expect(await runInTest(greet, 'nobody')).toEqual({ code: 1, lines: [], problems: ['There is nobody.'] });
    const { code, problems } = await runInTest(greet, 'defect');
    expect(code).toBe(1);
    expect(problems[0]).toMatch(/please report it: TypeError: name is not iterable\n\s+at /);
  });
});

describe('runIfMain', () => {
  const commands = readdirSync(COMMANDS).filter((name) => name.endsWith('.ts'));

  it.each(commands)('runs %s from any folder, where --help changes nothing', (name) => {
    const folder = makeFolder();
    const help = { status: 0, stdout: expect.stringMatching(/^Usage: npm run \S+/), stderr: '' };
    expect(start(name, folder, '--help')).toEqual(help);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends the process with the exit code of the command', () => {
    const refusal = { status: 2, stdout: '', stderr: expect.stringContaining('--nonsense') };
    expect(start('data-check.ts', makeFolder(), '--nonsense')).toEqual(refusal);
  });
});

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function start(name: string, folder: string, ...words: string[]) {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.join(COMMANDS, name), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
