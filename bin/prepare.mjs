/**
 * What must be true before anything of this project can run: the packages of the lock file are installed and the
 * application is built from the sources that are there. Runs on bare Node, because nothing else is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STAMPS = join(ROOT, '.dyadline');
/** Where bundles for browsers go; made from the inputs below, so no input itself. */
const BUNDLED = 'public/built';
const BUILD_INPUTS = [
  'app',
  'lib',
  'db',
  'public',
  'bin/bundle.mjs',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** A failure that is told in one sentence, without a stack. */
export class PlainFailure extends Error {}

/** Runs `main` and turns what it throws into one sentence and exit code 1. */
export async function tellingFailures(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

/** Refuses a Node that is too old for the packages in use. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainFailure(
    `Dyadline needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/**
 * Installs the packages of the lock file unless this very lock file is installed already, and makes sure that the one that
 * is compiled can be used: whoever stopped a start while it was compiled has all packages, and one that does not load.
 */
export function ensureInstalled() {
  const hash = hashOf(
    ['package-lock.json'],
    `${process.versions.modules}-${process.platform}-${process.arch}`,
  );
  const stamp = join(ROOT, 'node_modules', '.dyadline-installed');
  if (readText(stamp) !== hash) installPackages();
  else if (opensDatabase()) return;
  if (!opensDatabase()) rebuildDatabase();
  writeFileSync(stamp, hash);
}

function installPackages() {
  const begun = join(STAMPS, 'installing');
  if (existsSync(begun)) {
    console.log('The last installation was stopped in the middle: beginning again …');
    rmSync(join(ROOT, 'node_modules'), { recursive: true, force: true });
  }
  console.log('Installing packages (once, a minute or two) …');
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(begun, '');
  // Development packages are part of the set-up: the build and the tests need them, whatever NODE_ENV says. Not
  // `npm ci`: it refuses a lock file that lacks the binaries of other platforms, as it does when written where the
  // registry has none of them. The lock file is followed and left alone all the same.
  const result = npm([
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  // Where npm failed by itself, it left the packages as they were before.
  if (result.status !== null) rmSync(begun, { force: true });
  if (result.status !== 0) throw new PlainFailure(installAdvice(`${result.stdout}${result.stderr}`));
}

/** Asked in a process of its own: a half-written library may take the whole process with it. */
function opensDatabase() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return run(process.execPath, ['--input-type=commonjs', '-e', script]).status === 0;
}

function rebuildDatabase() {
  console.log('The SQLite package cannot be used yet: building it again (a minute) …');
  const result = npm(['rebuild', 'better-sqlite3', '--ignore-scripts=false', '--loglevel=error']);
  if (result.status !== 0) throw new PlainFailure(installAdvice(`${result.stdout}${result.stderr}`, true));
  if (!opensDatabase())
    throw new PlainFailure(
      'The SQLite package was installed, but this Node cannot load it: delete the folder node_modules and start again.',
    );
}

/** Builds the application unless it was built from these very sources. */
export function ensureBuilt() {
  const hash = hashOf(BUILD_INPUTS, process.versions.modules);
  const stamp = join(STAMPS, 'built');
  const isThere =
    existsSync(join(ROOT, '.next', 'BUILD_ID')) && existsSync(join(ROOT, BUNDLED, 'manifest.json'));
  if (readText(stamp) === hash && isThere) return;
  console.log('Building (half a minute) …');
  rmSync(stamp, { force: true });
  // First, because Next looks into `public` once, when it starts.
  ensureBundled();
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const result = run(process.execPath, [next, 'build'], { NODE_ENV: 'production' });
  if (result.status !== 0) {
    throw new PlainFailure(`The build failed:\n${`${result.stdout}${result.stderr}`.trim().slice(-4000)}`);
  }
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, hash);
}

/** Bundles what Next does not build; quick enough to be done again each time. */
export function ensureBundled() {
  const result = run(process.execPath, [join(ROOT, 'bin', 'bundle.mjs')]);
  if (result.status !== 0) throw new PlainFailure(`${result.stdout}${result.stderr}`.trim().slice(-4000));
}

/** Returns the first 31 bits of a hash over files and folders, never 0, for SQLite's `user_version`. */
export function numberOf(paths) {
  return Number.parseInt(hashOf(paths).slice(0, 8), 16) & 0x7fffffff || 1;
}

/** Runs a TypeScript command of `bin/commands` with its output on this terminal; returns its exit code. */
export function runCommand(name, parameters, environment = {}) {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const file = join(ROOT, 'bin', 'commands', `${name}.ts`);
  return run(process.execPath, [tsx, file, ...parameters], environment, 'inherit').status ?? 1;
}

function npm(parameters) {
  const cli = process.env.npm_execpath;
  const environment = { NODE_ENV: '', ...nodeHeaders() };
  // Through npm's own script where there is one, so that no shell is needed on Windows.
  if (cli !== undefined && /\.c?js$/.test(cli))
    return run(process.execPath, [cli, ...parameters], environment);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters, environment);
}

/** Points node-gyp to Node's own headers where they stand beside it, so that compiling needs no download. */
function nodeHeaders() {
  const prefix = resolve(dirname(process.execPath), '..');
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: prefix } : {};
}

function run(command, parameters, environment = {}, output = 'pipe') {
  return spawnSync(command, parameters, {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', output, output],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: command.endsWith('.cmd'),
  });
}

function installAdvice(output, isDatabase = false) {
  const end = output.trim().split('\n').slice(-15).join('\n');
  if (isDatabase || /gyp ERR|better-sqlite3/.test(output))
    return `${end}\n\nThe SQLite package found no prebuilt file and could not be compiled: install python3, make and g++ (Debian: apt-get install python3 make g++; macOS: xcode-select --install; Windows: the "Desktop development with C++" workload), then try again.`;
  return `${end}\n\nThe packages could not be installed: see the message above, check the connection to the npm registry, then try again.`;
}

function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) addToHash(hash, path);
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const full = join(ROOT, path);
  const entries = listFolder(full);
  if (entries === null) {
    hash.update(`${path}\0`).update(existsSync(full) ? readFileSync(full) : '');
    return;
  }
  for (const name of entries.sort())
    if (!/\.db(-\w+)?$/.test(name) && `${path}/${name}` !== BUNDLED) addToHash(hash, `${path}/${name}`);
}

function listFolder(path) {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
