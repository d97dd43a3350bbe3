#!/usr/bin/env node
/** `npm test`: installs and builds what is missing, finds a browser, runs every test, and ends on one line of counts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import {
  ensureBuilt,
  ensureInstalled,
  PlainFailure,
  ROOT,
  requireNode,
  tellingFailures,
} from './prepare.mjs';

const HELP = `npm test: runs every test, in a real browser as well. Words after -- are passed to vitest:
  npm test -- tests/unit     only the tests below this folder

Environment:
  CHROMIUM_PATH   the Chromium, Chrome or Edge to test with (default: an installed one)
`;

if (process.argv.includes('--help')) {
  console.log(HELP);
} else {
  await tellingFailures(async () => {
    requireNode();
    ensureInstalled();
    ensureBuilt();
    const { path, note } = findChromium();
    if (note !== '') console.log(note);
    const report = join(ROOT, '.dyadline', 'tests.json');
    mkdirSync(join(ROOT, '.dyadline'), { recursive: true });
    rmSync(report, { force: true });
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const result = spawnSync(process.execPath, [vitest, ...parameters, ...process.argv.slice(2)], {
      cwd: ROOT,
      env: { ...process.env, CHROMIUM_PATH: path, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'test' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (note !== '') console.log(note);
    const { passed, failed } = readCounts(report);
    // A suite that could not even be loaded has no test of its own; it still counts as one that failed.
    const missed = result.status !== 0 && failed === 0 ? 1 : 0;
    console.log(`${passed} passed, ${failed + missed} failed`);
    process.exitCode = result.status === 0 && failed === 0 && passed > 0 ? 0 : 1;
  });
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    throw new PlainFailure('The tests did not run to their end: see the messages above.\n0 passed, 1 failed');
  }
}
