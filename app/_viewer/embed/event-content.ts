import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolateWithin } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import type { EmbedNames } from '#lib/sharing/embed-data.ts';
import { eventPath } from '#lib/urls.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import { describeRoles } from '#lib/wording/describe-roles.ts';
import { NO_WORDS, type Passage, toPassage } from '#lib/wording/passage.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import { type Child, createElement } from './create-element.ts';

/** What is needed to show an event away from its own page. */
export type EventContext = { names: EmbedNames; home: string | null };

/** Creates what the panel says of an event: what happened, when, who, and the exact words it rests on. */
export function createEventContent(event: TimelineEvent, context: EventContext): HTMLElement {
  const { names, home } = context;
  const { id, title, summary, date, type, participants, citations, contested } = event;
  const sources = listCitedSources([event]).length;
  const roles = describeRoles(participants, names.parties[type]).flatMap(({ label, actors }) => [
    createElement('dt', {}, label),
    createElement('dd', {}, describeNames(actors.map((code) => lookUp(names.actors, code) ?? code))),
  ]);
  return createElement(
    'article',
    { class: 'embed-event', 'data-event-article': id },
    createElement(
      'p',
      { class: 'embed-event-type' },
      createElement('bdi', {}, lookUp(names.types, type) ?? type),
      contested && createElement('span', { class: 'embed-contested' }, 'Contested'),
    ),
    createElement(
      'h2',
      { tabindex: '-1', dir: 'auto' },
      linkOr(home === null ? null : `${home}${eventPath(id)}`, title),
    ),
    createElement('p', { class: 'embed-when' }, isolateWithin(date.label)),
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
      ...citations.map((citation) => createCitation(toPassage(citation, names.sources), home)),
    ),
  );
}

function createCitation(passage: Passage, home: string | null): HTMLElement {
  return createElement(
    'li',
    { 'data-stance': passage.stance },
    createQuotation(passage),
    createElement('p', { class: 'embed-attribution' }, passage.attribution),
    createSource(passage, home),
  );
}

function createQuotation({ quote }: Passage): HTMLElement {
  if (quote === null) return createElement('p', { class: 'embed-no-words' }, NO_WORDS);
  const { language, before, segments, after, translation } = quote;
  return createElement(
    'blockquote',
    { lang: language, dir: 'auto' },
    createElement('span', { class: 'embed-context' }, before),
    ...segments.map(({ text, marked }) => (marked ? createElement('mark', {}, text) : text)),
    createElement('span', { class: 'embed-context' }, after),
    ...(translation === null
      ? []
      : [
          createElement('p', { lang: translation.language, dir: 'auto' }, translation.text),
          createElement(
            'p',
            { class: 'embed-translator', lang: 'en', dir: 'ltr' },
            describeTranslator(translation),
          ),
        ]),
  );
}

function createSource({ source, links }: Passage, home: string | null): Node {
  const facts = [source.byline, source.published?.label ?? ''];
  return createElement(
    'p',
    { class: 'embed-source' },
    createElement(
      'cite',
      { lang: source.language, dir: 'auto' },
      linkOr(home === null ? source.url : `${home}${links.reader}`, source.title),
    ),
    ...facts.filter((fact) => fact !== '').flatMap((fact): Child[] => [' · ', fact]),
  );
}

/** A link in a tab of its own, since the frame is too small for a page; text alone where there is no address. */
function linkOr(address: string | null, text: string): Node {
  if (address === null || !/^(?:https?:\/\/|\/)/i.test(address)) return createElement('span', {}, text);
  return createElement('a', { href: address, target: '_blank', rel: 'noopener' }, text);
}
