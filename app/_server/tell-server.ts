import { readDataVersion } from '#db/store/status.ts';
import { toProblem } from '#lib/problem.ts';
import { openedDatabase } from './database.ts';
import { readHealth } from './health.ts';

/** What the server around Next (`bin/serve`) asks of the application without asking Next; it runs in the same process. */
type Told = {
  /** The version of what readers can see: an answer made at the same version is sent again. Null where it is not known. */
  dyadlinePublicVersion?: () => string | null;
  /** What `GET /api/health` answers, while Next is busy with pages. */
  dyadlineHealth?: () => Promise<{ status: number; body: unknown }>;
};

/** Gives the server around Next what it asks for; called once in each process, before it answers. */
export function tellServer(): void {
  const told = globalThis as typeof globalThis & Told;
  told.dyadlinePublicVersion = () => {
    try {
      return readDataVersion(openedDatabase());
    } catch {
      return null;
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
}
