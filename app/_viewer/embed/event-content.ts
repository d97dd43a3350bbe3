import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import type { EmbedNames } from '#lib/sharing/embed-data.ts';
import { markExpression } from '#lib/text/mark-expression.ts';
import { wholePrefix, wholeSuffix } from '#lib/text/whole-context.ts';
import { describeAttribution } from '#lib/wording/describe-attribution.ts';
import { describeRoles } from '#lib/wording/describe-roles.ts';
import { describeByline, describeCount, describeNames } from '#lib/wording/describe-source.ts';
import { type Child, createElement } from './create-element.ts';

/** What is needed to show an event away from its own page. */
export type EventContext = { names: EmbedNames; home: string | null };

/** Creates what the panel says of an event: what happened, when, who, and the exact words it rests on. */
export function createEventContent(event: TimelineEvent, context: EventContext): HTMLElement {
  const { names, home } = context;
  const { id, title, summary, date, type, participants, citations, contested } = event;
  const sources = new Set(citations.map(({ source }) => source)).size;
  const roles = describeRoles(participants).flatMap(({ label, actors }) => [
    createElement('dt', {}, label),
    createElement('dd', { dir: 'auto' }, describeNames(actors.map((code) => names.actors[code] ?? code))),
  ]);
  return createElement(
    'article',
    { class: 'embed-event', 'data-event-article': id },
    createElement(
      'p',
      { class: 'embed-event-type' },
      names.types[type] ?? type,
      contested && createElement('span', { class: 'embed-contested' }, 'Contested'),
    ),
    createElement(
      'h2',
      { tabindex: '-1', dir: 'auto' },
      linkOr(home === null ? null : `${home}/events/${encodeURIComponent(id)}`, title),
    ),
    createElement('p', { class: 'embed-when' }, date.label),
    createElement('p', { class: 'embed-summary', dir: 'auto' }, summary),
    createElement('dl', { class: 'embed-roles' }, ...roles),
    createElement(
      'h3',
      {},
      'How this is known ',
      createElement(
        'span',
        {},
        `${describeCount(citations.length, 'passage')} from ${describeCount(sources, 'source')}`,
      ),
    ),
    createElement(
      'ol',
      { class: 'embed-citations' },
      ...citations.map((one) => createCitation(one, context)),
    ),
  );
}

function createCitation(citation: Citation, { names, home }: EventContext): HTMLElement {
  const source = names.sources[citation.source];
  return createElement(
    'li',
    { 'data-stance': citation.stance },
    createQuotation(citation, source?.language),
    createElement('p', { class: 'embed-attribution', dir: 'auto' }, describeAttribution(citation)),
    createSource(citation, source, home),
  );
}

function createQuotation({ excerpt, timeExpression }: Citation, language: string | undefined): HTMLElement {
  if (excerpt === null)
    return createElement('p', { class: 'embed-no-words' }, 'The source gives no words to quote for this.');
  const before = wholePrefix(excerpt.prefix);
  const after = wholeSuffix(excerpt.suffix);
  const words = markExpression(excerpt.exact, [timeExpression]).map(({ text, marked }) =>
    marked ? createElement('mark', {}, text) : text,
  );
  return createElement(
    'blockquote',
    { lang: language, dir: 'auto' },
    createElement('span', { class: 'embed-context' }, `${before.more ? '… ' : ''}${before.text}`),
    ...words,
    createElement('span', { class: 'embed-context' }, `${after.text}${after.more ? ' …' : ''}`),
    excerpt.translation !== null &&
      createElement('p', { lang: excerpt.translation.language, dir: 'auto' }, excerpt.translation.text),
  );
}

function createSource(
  { source: id, excerpt }: Citation,
  source: Source | undefined,
  home: string | null,
): Node {
  const place = excerpt === null ? '' : `#${encodeURIComponent(excerpt.id)}`;
  const address = home === null ? (source?.url ?? null) : `${home}/sources/${encodeURIComponent(id)}${place}`;
  const facts = source === undefined ? [] : [describeByline(source), source.published.label];
  return createElement(
    'p',
    { class: 'embed-source', dir: 'auto' },
    createElement('cite', {}, linkOr(address, source?.title ?? id)),
    ...facts.filter((fact) => fact !== '').flatMap((fact): Child[] => [' · ', fact]),
  );
}

/** A link in a tab of its own, since the frame is too small for a page; text alone where there is no address. */
function linkOr(address: string | null, text: string): Node {
  if (address === null || !/^(?:https?:\/\/|\/)/i.test(address)) return createElement('span', {}, text);
  return createElement('a', { href: address, target: '_blank', rel: 'noopener' }, text);
}
