import { emptyLog } from '#db/store/served-file.ts';
import { readDataVersion } from '#db/store/status.ts';
import { findRecordFormat } from '#lib/exchange/record-formats.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { isOurs } from './answer.ts';
import { closeDatabase, openedDatabase } from './database.ts';
import { readHealth } from './health.ts';

/** What the server around Next (`bin/serve`) asks of the application without asking Next; it runs in the same process. */
type Told = {
  /**
   * The version of what readers can see, by which an answer made at the same version is sent again; or why nothing can be
   * answered, so that every address says it alike.
   */
  dyadlineStore?: () => { version: string } | { problem: Problem };
  /** What `GET /api/health` answers, while Next is busy with pages. */
  dyadlineHealth?: () => Promise<{ status: number; body: unknown }>;
  /** Whether the answer to a path comes part by part, of any length, so that it is neither held nor kept. */
  dyadlineStreams?: (path: string) => boolean;
  /** Closes the database, before the process ends. */
  dyadlineClose?: () => void;
};

/** Gives the server around Next what it asks for; called once in each process, before it answers. */
export function tellServer(): void {
  const told = globalThis as typeof globalThis & Told;
  let lastProblem = '';
  told.dyadlineStore = () => {
    try {
      const database = openedDatabase();
      // Whoever copies the file then copies all of it.
      emptyLog(database);
      lastProblem = '';
      return { version: readDataVersion(database) };
    } catch (error) {
      const problem = toProblem(error);
      if (isOurs(error) && problem.detail !== lastProblem) console.error(error);
      lastProblem = problem.detail;
      return { problem };
    }
  };
  told.dyadlineHealth = async () => {
    try {
      return { status: 200, body: await readHealth() };
    } catch (error) {
      const problem = toProblem(error);
      return { status: problem.status, body: problem };
    }
  };
  told.dyadlineStreams = (path) => findRecordFormat(path.replace(/^\/api\/export\//, '')) !== undefined;
  told.dyadlineClose = closeDatabase;
}
