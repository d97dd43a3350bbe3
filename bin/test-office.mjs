#!/usr/bin/env node
/** `npm run test:office`: opens decks, workbooks and documents in LibreOffice and looks at what it shows; says so where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled, ROOT, requireNode, tellingFailures } from './prepare.mjs';

const PROGRAMS = ['soffice', 'pdftotext'];
const PACKAGES = ['libreoffice-impress', 'libreoffice-calc', 'libreoffice-writer', 'poppler-utils'];

if (process.argv.includes('--help')) {
  console.log(
    `npm run test:office: converts decks, workbooks and documents with LibreOffice and checks that every title is there and that no text leaves its box. Needs ${PROGRAMS.join(' and ')}; on Debian, as root, it installs ${PACKAGES.join(' and ')}.`,
  );
} else {
  await tellingFailures(async () => {
    requireNode();
    ensureInstalled();
    const reason = missing().length === 0 ? '' : installFromDebian();
    if (missing().length > 0) {
      console.log(`not run: ${missing().join(' and ')} cannot be found ${reason}`);
      return;
    }
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const config = join(ROOT, 'tests', 'office', 'vitest.config.ts');
    const result = spawnSync(process.execPath, [vitest, 'run', '--config', config, '--root', ROOT], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'test' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    process.exitCode = result.status ?? 1;
  });
}

function missing() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return PROGRAMS.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
}

function installFromDebian() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get'))
    return 'and apt-get is not there to install it';
  if (process.getuid?.() !== 0) return 'and only root can install it with apt-get';
  console.log(
    `Installing LibreOffice for the tests of office files (apt-get install ${PACKAGES.join(' ')}) …`,
  );
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env: environment, stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']) };
  spawnSync('apt-get', ['update', '-qq'], options);
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
    options,
  );
  return status === 0 ? 'though apt-get installed it' : 'and apt-get could not install it';
}
