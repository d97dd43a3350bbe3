import { migrateDatabase } from '#db/store/migrate.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { addEditor, listEditors, revokeEditor } from '#db/write/editors.ts';
import { DyadlineError } from '#lib/errors.ts';
import { defineCommand } from './cli/command.ts';
import { databaseUrl } from './cli/database-url.ts';
import { runIfMain } from './cli/run-command.ts';

/** Says who may write. */
export const editor = defineCommand({
  script: 'editor',
  file: 'editor',
  summary:
    'Says who may write: adds an editor and prints a link to sign in with, lists editors, or revokes one.',
  details: [
    'A link signs in once, within seven days; somebody who is an editor already gets a new one by being added again. Revoking ends every session of that person at once; what they did stays in the history.',
    'The link begins with PUBLIC_URL, else with http://localhost and PORT (3000 unless set). The database is the one that DATABASE_URL names; file:data/timeline.db unless set.',
  ],
  operands: [
    { name: 'WHAT', meaning: 'add, list or revoke' },
    {
      name: 'NAME',
      meaning: 'for add and revoke: the name that the history shows, in quotes where it has spaces',
      isOptional: true,
    },
  ],
  options: {},
  async run({ operands, output }) {
    const [what = '', name = ''] = operands;
    if (!['add', 'list', 'revoke'].includes(what))
      throw new DyadlineError('invalid-request', `"${what}" is not known here: give add, list or revoke.`);
    if (what !== 'list' && name === '')
      throw new DyadlineError('invalid-request', `NAME is missing: npm run editor -- ${what} NAME.`);
    const database = openDatabase(databaseUrl());
    try {
      await migrateDatabase(database);
      const now = new Date().toISOString();
      if (what === 'add') {
        const token = addEditor(database, name, now);
        output.print(`${name} may write. To sign in, open this link once, within seven days:`);
        output.print(signInLink(token));
      } else if (what === 'revoke') {
        revokeEditor(database, name, now);
        output.print(`${name} may not write any more, and is signed out everywhere.`);
      } else {
        const editors = listEditors(database, now);
        if (editors.length === 0) output.print('There are no editors yet: npm run editor -- add NAME.');
        for (const { name, addedAt, revokedAt, sessions } of editors)
          output.print(
            revokedAt === null
              ? `${name}  since ${addedAt.slice(0, 10)}, signed in ${sessions} ${sessions === 1 ? 'time' : 'times'}`
              : `${name}  revoked on ${revokedAt.slice(0, 10)}`,
          );
      }
    } finally {
      database.close();
    }
    return 0;
  },
});

function signInLink(token: string): string {
  const { PUBLIC_URL, PORT } = process.env;
  const origin = PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT || 3000}`;
  return `${origin}/sign-in?token=${token}`;
}

runIfMain(import.meta, editor);
