#!/usr/bin/env node
/** `npm run check`: format, lint, types, layers and dead code; all are run, and each failure is shown. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT, requireNode, tellingFailures } from './prepare.mjs';

/** @param {string} config */
function depcruise(config) {
  return ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', config, 'app', 'lib', 'db', 'bin'];
}

const STEPS = [
  ['format and lint', ['@biomejs/biome/bin/biome', 'check', '.']],
  ['types', ['typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['layers', depcruise('.dependency-cruiser.cjs')],
  ['what reaches the browser', depcruise('.dependency-cruiser.runtime.cjs')],
  ['dead code', ['knip/bin/knip.js']],
  ['what only tests reach', ['knip/bin/knip.js', '--production']],
];

if (process.argv.includes('--help')) {
  console.log(`npm run check: ${STEPS.map(([name]) => name).join(', ')}.`);
} else {
  await tellingFailures(async () => {
    requireNode();
    ensureInstalled();
    const failed = STEPS.filter(([name, [script, ...parameters]]) => {
      console.log(`— ${name}`);
      const file = join(ROOT, 'node_modules', script);
      return spawnSync(process.execPath, [file, ...parameters], { cwd: ROOT, stdio: 'inherit' }).status !== 0;
    }).map(([name]) => name);
    console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
    process.exitCode = failed.length === 0 ? 0 : 1;
  });
}
