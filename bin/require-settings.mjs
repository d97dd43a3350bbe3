import { PlainFailure } from './prepare.mjs';

/** More than any machine has processors for. */
const MAX_WORKERS = 128;

/** Throws where a setting cannot be meant so: said at the start, not by a page that fails later. */
export function requireSettings({ DATABASE_URL, PUBLIC_URL, PUBLISH_TEXTS, WORKERS } = process.env) {
  if (/^(?:file:)?:memory:$/.test(DATABASE_URL?.trim() ?? ''))
    throw new PlainFailure(
      `DATABASE_URL is ${JSON.stringify(DATABASE_URL)}, which is gone with the process that filled it; give a file, such as file:data/timeline.db.`,
    );
  const address = PUBLIC_URL && URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL) : null;
  if (PUBLIC_URL && !/^https?:$/.test(address?.protocol ?? ''))
    throw new PlainFailure(
      `PUBLIC_URL is ${JSON.stringify(PUBLIC_URL)}; give the whole address, such as https://timeline.example.org.`,
    );
  if (address !== null && `${address.pathname}${address.search}${address.hash}` !== '/')
    throw new PlainFailure(
      `PUBLIC_URL is ${JSON.stringify(PUBLIC_URL)}; give it without a path: pages are served at ${address.origin}/.`,
    );
  if (PUBLISH_TEXTS && !['0', '1'].includes(PUBLISH_TEXTS))
    throw new PlainFailure(
      `PUBLISH_TEXTS is ${JSON.stringify(PUBLISH_TEXTS)}; give 1 to show attached texts to everyone who reaches this server, or leave it out.`,
    );
  if (WORKERS && !(/^\d{1,3}$/.test(WORKERS) && Number(WORKERS) >= 1 && Number(WORKERS) <= MAX_WORKERS))
    throw new PlainFailure(
      `WORKERS is ${JSON.stringify(WORKERS)}; give how many processes are to serve, from 1 to ${MAX_WORKERS}.`,
    );
}
