/**
 * Who may import whom: `app → db → lib`, `app → lib`, `bin` uses `lib` and `db`. Imports of types count here; what ends
 * up in a browser is the affair of `.dependency-cruiser.runtime.cjs`. `tests/layers` runs both and proves that they catch.
 */

/** Options that both configurations share. */
const options = {
  doNotFollow: { path: '(^|/)node_modules/' },
  exclude: { path: '(^|/)(\\.next|\\.dyadline|coverage)/' },
  tsConfig: { fileName: 'tsconfig.json' },
  moduleSystems: ['es6', 'cjs'],
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    mainFields: ['module', 'main', 'types', 'typings'],
  },
  skipAnalysisNotInRules: true,
};

/** A rule that forbids imports; all of ours are errors. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const VIEWER = '^app/_viewer/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-circles', 'Files that need each other are one file, or hide a third.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'Nothing imports it and it imports nothing.',
      { orphan: true, path: '^(lib|db|app/_)' },
      {},
    ),
    forbid('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'lib-is-pure',
      'lib knows neither db, app nor bin.',
      { path: '^lib/' },
      { path: '^(db|app|bin|tests)/' },
    ),
    forbid(
      'lib-has-no-io',
      'lib runs the same in a browser.',
      { path: '^lib/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'lib-has-no-framework',
      'lib is free of frameworks, drivers and widgets.',
      { path: '^lib/' },
      { path: '(^|/)node_modules/(react|react-dom|next|better-sqlite3|drizzle-orm|vis-[a-z]+|moment)/' },
    ),
    forbid('db-below-app', 'db knows neither app nor bin.', { path: '^db/' }, { path: '^(app|bin|tests)/' }),
    forbid('app-below-bin', 'app knows neither bin nor tests.', { path: '^app/' }, { path: '^(bin|tests)/' }),
    forbid(
      'bin-beside-app',
      'Commands use db and lib as app does.',
      { path: '^bin/' },
      { path: '^(app|tests)/' },
    ),
    forbid(
      'sqlite-in-db',
      'Only db touches SQLite.',
      { path: '^(app|lib|bin)/' },
      { path: '(^|/)node_modules/(better-sqlite3|drizzle-orm)/' },
    ),
    forbid(
      'files-below-app',
      'app reads no files and no environment; app/_server may read packaged assets.',
      { path: '^app/', pathNot: '^app/_server/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'viewer-stands-alone',
      'The viewer is bundled for embeds and files: lib, vis-timeline and itself, no framework.',
      { path: VIEWER },
      { pathNot: [VIEWER, '^lib/', '(^|/)node_modules/(vis-timeline|vis-data|moment)/'] },
    ),
    forbid(
      'one-viewer',
      'vis-timeline has one importer.',
      { pathNot: [VIEWER, '(^|/)node_modules/'] },
      { path: '(^|/)node_modules/(vis-[a-z]+|moment)/' },
    ),
    forbid(
      'client-without-db',
      'A client file names nothing of db, not even a type.',
      { path: '\\.client\\.tsx$' },
      { path: '^db/' },
    ),
    forbid(
      'no-development-packages',
      'What runs in production is among the dependencies.',
      { path: '^(app|lib|db)/', pathNot: '\\.config\\.ts$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: { ...options, tsPreCompilationDeps: true },
};
