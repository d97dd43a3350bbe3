import { escapeHtml } from '#lib/text/escape-html.ts';
import { describeInstant } from '#lib/time/describe-instant.ts';

type Unpublished = { id: string; title: string; status: 'draft' | 'withdrawn'; updatedAt: string };

/** Returns the content of the page where editors begin: what no reader sees yet, or any more. */
export function formatStart(unpublished: readonly Unpublished[]): string {
  const [drafts, withdrawn] = (['draft', 'withdrawn'] as const).map((status) =>
    unpublished.filter((event) => event.status === status),
  );
  return `<p>A <a href="/edit/events/new">new event</a>, <a href="/edit/sources/new">source</a>, <a href="/edit/actors/new">actor</a> or <a href="/edit/event-types/new">event type</a>; <a href="/edit/chronology">the chronology</a> itself. What is published is edited from its own page.</p>
<section><h2>Drafts</h2>${formatList(drafts ?? [], 'There are no drafts.')}</section>
<section><h2>Withdrawn</h2>${formatList(withdrawn ?? [], 'Nothing is withdrawn.')}</section>`;
}

function formatList(events: readonly Unpublished[], none: string): string {
  if (events.length === 0) return `<p>${none}</p>`;
  const rows = events.map(
    ({ id, title, updatedAt }) =>
      `<li><a href="/edit/events/${escapeHtml(id)}"><bdi>${escapeHtml(title)}</bdi></a> <small>${escapeHtml(describeInstant(updatedAt))}</small></li>`,
  );
  return `<ul class="edit-list">${rows.join('')}</ul>`;
}
