import { readDataVersion } from '#db/store/status.ts';
import { openedDatabase } from './database.ts';

type Shared = typeof globalThis & { dyadlinePublicVersion?: () => string | null };

/**
 * Lets the server around Next ask for the version of what readers can see, before it asks Next for anything
 * (`bin/serve/answerer.mjs`): an answer made at the same version is sent again. Null where the database cannot be read.
 */
export function tellPublicVersion(): void {
  (globalThis as Shared).dyadlinePublicVersion = () => {
    try {
      return readDataVersion(openedDatabase());
    } catch {
      return null;
    }
  };
}
