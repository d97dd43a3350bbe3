import type { Metadata } from 'next';
import { SiteHeader } from '#app/_components/page/site-header.tsx';
import { openedDatabase } from '#app/_server/database.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import { chooseEvents } from '#db/read/choose-events.ts';
import { EXPORT_FORMATS } from '#lib/exchange/export-formats.ts';
import { RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { OPERATIONS, type Operation } from '#lib/openapi/operations.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { eventPath } from '#lib/urls.ts';

// The build opens no database.
export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'API' };

/** The API for people: what can be asked, with questions that are answered when they are clicked. */
export default async function ApiPage() {
  const { events } = await chooseEvents(openedDatabase(), EVERY_EVENT, 1);
  const origin = (await publicOrigin()) ?? '';
  const [event] = events;
  const known = {
    event: event?.id ?? '',
    source: event?.citations[0]?.source ?? '',
    page: event === undefined ? origin : `${origin}${eventPath(event.id)}`,
  };
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="plain-page">
        <h1>API</h1>
        <p>
          Everything that these pages show can be read by programs, from anywhere and without an account, as
          JSON in UTF-8. Answers carry an <code>ETag</code>. What is unknown or wrong in a question is refused
          in words (<a href="/problems/invalid-request">400</a>), never ignored.
        </p>
        <p>
          <a href="/api/openapi.json">OpenAPI 3.1</a> describes the same for programs. Assistants ask{' '}
          <code>POST /mcp</code>, by the Model Context Protocol.
        </p>
        {OPERATIONS.map((operation) => (
          <OperationEntry key={operation.id} operation={operation} known={known} />
        ))}
        <h2>Formats of files</h2>
        <ul>
          {[...RECORD_FORMATS, ...EXPORT_FORMATS].map(({ id, what }) => (
            <li key={id}>
              <code>{id}</code>: {what}
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}

type Known = { event: string; source: string; page: string };

function OperationEntry({ operation, known }: { operation: Operation; known: Known }) {
  const { id, path, summary, parameters, examples } = operation;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <code>GET {path}</code>
      </h2>
      <p>{summary}</p>
      <ul>
        {examples.map((query) => {
          const address = toAddress(path, query, known);
          return (
            <li key={query}>
              <a href={address}>
                <code>{address}</code>
              </a>
            </li>
          );
        })}
      </ul>
      {parameters.length > 0 && (
        <details>
          <summary>{parameters.length} parameters</summary>
          <dl>
            {parameters.map(({ name, meaning, allowed }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  {meaning} Allowed: {allowed}.
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function toAddress(path: string, query: string, { event, source, page }: Known): string {
  const filled = path
    .replace('/events/{id}', `/events/${event}`)
    .replace('/sources/{id}', `/sources/${source}`)
    .replace('{format}', 'csv');
  const asked = query.replace('{page}', encodeURIComponent(page));
  return asked === '' ? filled : `${filled}?${asked}`;
}
