import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { permalink, type Still } from '#lib/picture/still.ts';
import { describeAttribution } from '#lib/wording/describe-attribution.ts';

/** Returns what a speaker has before them of an event: every passage in its own words, who says so, where and when. */
export function eventNotes(event: TimelineEvent, { names, origin }: Still): string[] {
  const address = permalink(event.id, origin);
  return [
    event.title,
    event.date.label,
    event.summary,
    ...(event.dateNote === null ? [] : [`On the date: ${event.dateNote}`]),
    ...event.citations.flatMap((citation) => ['', ...citationNotes(citation, names)]),
    ...(address === null ? [] : ['', address]),
  ];
}

function citationNotes(citation: Citation, { sources }: Still['names']): string[] {
  const { excerpt, statedDate, resolution } = citation;
  const locator = excerpt?.locator == null ? '' : `, ${excerpt.locator}`;
  const translation = excerpt?.translation ?? null;
  return [
    excerpt === null ? 'No quotation is given.' : `“${excerpt.exact}”`,
    ...(translation === null ? [] : [`In translation (${translation.by}): “${translation.text}”`]),
    `${describeAttribution(citation)}. ${nameSource(citation.source, sources)}${locator}`,
    `Date as stated: ${statedDate.label}. ${resolution.note}`,
  ];
}

/** Returns a source by its title and date: "How Russia sees it, 24–27 October 2024". */
export function nameSource(id: string, sources: Still['names']['sources']): string {
  const source = sources.get(id);
  return source === undefined ? id : `${source.title}, ${source.published.label}`;
}
