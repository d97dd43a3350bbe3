/**
 * What a browser would be sent: the imports that are left once types are gone, followed to the end. The rules about
 * layers are in `.dependency-cruiser.cjs`.
 */
const { options } = require('./.dependency-cruiser.cjs');

const CLIENT = '\\.client\\.tsx$|^app/_viewer/';

/** A rule that forbids to reach a module over any number of imports. */
const unreachable = (name, comment, from, path) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path, reachable: true },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    unreachable('client-reaches-db', 'No client file reaches the database.', CLIENT, '^db/'),
    unreachable(
      'client-reaches-server-packages',
      'zod, edtf and SQLite stay out of client bundles: answers carry labels and bounds.',
      CLIENT,
      '(^|/)node_modules/(zod|edtf|better-sqlite3|drizzle-orm)/',
    ),
    unreachable(
      'client-reaches-filter-table',
      'Browsers write filters as text: how they are read, said and documented is weight to them.',
      CLIENT,
      '^lib/query/(filter|route-parameters)\\.ts$',
    ),
    unreachable('client-reaches-server', 'Server code stays on the server.', CLIENT, '^(app/_server|bin)/'),
    unreachable(
      'viewer-reaches-framework',
      'The viewer runs in embeds and files without React and Next.',
      '^app/_viewer/',
      '(^|/)node_modules/(react|react-dom|next)/',
    ),
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
