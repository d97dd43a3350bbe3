#!/usr/bin/env node
/**
 * What `npm run build` bundles beside Next: code that runs where Next does not. Each bundle is a line of `BUNDLES`.
 * What browsers load goes to `public/built`, under names with a hash of their content; the rest to `.dyadline/bundles`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainFailure, ROOT, tellingFailures } from './prepare.mjs';

const SERVED = join(ROOT, 'public', 'built');
const KEPT = join(ROOT, '.dyadline', 'bundles');

const BROWSER = {
  // As in next.config.ts.
  alias: {
    xss: join(ROOT, 'app', '_viewer', 'plain-labels.ts'),
    moment: join(ROOT, 'app', '_viewer', 'plain-moment.ts'),
  },
  platform: 'browser',
  format: 'iife',
  // The oldest that know light-dark(), which the colours are written with.
  target: ['chrome123', 'firefox120', 'safari17.5'],
};

/** @type {{ to: string, hashed: boolean, options: import('esbuild').BuildOptions }[]} */
const BUNDLES = [
  {
    to: SERVED,
    hashed: true,
    options: {
      ...BROWSER,
      entryPoints: [
        ...['app/_viewer/embed/embed-script.ts', 'app/_viewer/embed/embed.css'],
        ...['app/_edit/edit-script.ts', 'app/_edit/edit.css'],
      ],
      loader: { '.woff2': 'file' },
      assetNames: '[name]-[hash]',
    },
  },
  {
    to: KEPT,
    hashed: false,
    // A capsule is one file: its fonts are in its styles.
    options: {
      ...BROWSER,
      entryPoints: ['app/_viewer/embed/capsule-script.ts', 'app/_viewer/embed/capsule.css'],
      loader: { '.woff2': 'dataurl' },
    },
  },
  {
    to: KEPT,
    hashed: false,
    // Whole, with its packages: what a thread loads while it is ended stays open for ever.
    options: {
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      outExtension: { '.js': '.cjs' },
      entryPoints: ['app/_server/export-worker.ts'],
      // Packages that look for files beside them are told where the bundle is; what they would find there is not asked for.
      define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'bundleUrl' },
      banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    },
  },
];

/** Makes the bundles anew; `public/built/manifest.json` says under which name each served one is found. */
async function bundle() {
  const { build } = await import('esbuild');
  for (const folder of [SERVED, KEPT]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const names = {};
  for (const { to, hashed, options } of BUNDLES) {
    const result = await build({
      absWorkingDir: ROOT,
      bundle: true,
      minify: true,
      metafile: true,
      legalComments: 'none',
      logLevel: 'silent',
      outdir: to,
      entryNames: hashed ? '[name]-[hash]' : '[name]',
      define: { 'process.env.NODE_ENV': '"production"' },
      ...options,
    }).catch((error) => {
      throw new PlainFailure(`A bundle could not be made:\n${error.message}`);
    });
    for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
      if (hashed && entryPoint !== undefined)
        names[basename(entryPoint).replace(/\.ts$/, '.js')] = relative(SERVED, join(ROOT, file));
    }
  }
  writeFileSync(join(SERVED, 'manifest.json'), `${JSON.stringify(names, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await tellingFailures(bundle);
