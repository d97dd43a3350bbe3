#!/usr/bin/env node
/** `npm run build`: the production build, made only when a source changed. */
import { ensureBuilt, ensureInstalled, requireNode, tellingFailures } from './prepare.mjs';

if (process.argv.includes('--help')) {
  console.log(
    'npm run build: builds the application for production, unless it was built from these very sources.',
  );
} else {
  await tellingFailures(async () => {
    requireNode();
    ensureInstalled();
    ensureBuilt();
    console.log('The build is up to date.');
  });
}
