/** What a start on this machine prints: a link by which whoever started it may edit. */
import { userInfo } from 'node:os';
import { tsImport } from 'tsx/esm/api';

/** Returns a new link, good for one sign-in, for an editor who is called as the account on this machine. */
export async function makeSignInLink(origin) {
  const { openDatabase } = await tsImport('../db/store/open-database.ts', import.meta.url);
  const { addEditor } = await tsImport('../db/write/editors.ts', import.meta.url);
  const database = openDatabase(process.env.DATABASE_URL || 'file:data/timeline.db');
  try {
    return `${origin}/sign-in?token=${addEditor(database, accountName(), new Date().toISOString())}`;
  } finally {
    database.close();
  }
}

function accountName() {
  try {
    return userInfo().username || 'editor';
  } catch {
    // An account without an entry among the users of this machine.
    return 'editor';
  }
}
