import type { CitationRecord } from '#lib/domain/citation.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { JsonPath } from './file-issue.ts';
import type { RuleIssue } from './rule-issue.ts';

const EVENT_ANCHOR = 'event:';

/** Returns an issue for every name that leads nowhere, every circle of references, and every excerpt that nothing cites. */
export function checkReferences(dataSet: DataSet): RuleIssue[] {
  const { actors, events } = dataSet;
  const codes = new Set(actors.map(({ code }) => code));
  const historical = new Set(actors.filter(({ countsAs }) => countsAs !== null).map(({ code }) => code));
  const types = new Set(dataSet.eventTypes.map(({ id }) => id));
  const ids = new Set(events.map(({ id }) => id));
  const issues: RuleIssue[] = [];
  const report = (at: JsonPath, message: string) => issues.push({ code: 'reference', at, message });

  for (const [index, { code, countsAs }] of actors.entries()) {
    const at = ['actors', index, 'countsAs'];
    if (countsAs === null) continue;
    if (!codes.has(countsAs))
      report(
        at,
        `${code} counts as ${countsAs}, which is no actor of data/actors.json: add it or correct the code`,
      );
    else if (countsAs === code) report(at, `${code} counts as itself: leave countsAs out`);
    else if (historical.has(countsAs))
      report(at, `${code} counts as ${countsAs}, which counts as another itself: name that one`);
  }
  for (const [index, event] of events.entries()) {
    if (!types.has(event.type)) {
      report(
        ['events', index, 'type'],
        `"${event.type}" is no event type of data/event-types.json: use ${[...types].join(', ')}, or add it there`,
      );
    }
    for (const [place, { actor }] of event.participants.entries()) {
      if (codes.has(actor)) continue;
      report(
        ['events', index, 'participants', place, 'actor'],
        `${actor} is no actor of data/actors.json: add it there or correct the code`,
      );
    }
    if (event.partOf !== null && !ids.has(event.partOf)) {
      report(
        ['events', index, 'partOf'],
        `no event has the id "${event.partOf}": correct it or leave partOf out`,
      );
    }
  }
  return [...issues, ...checkCitations(dataSet, ids), ...checkCircles(events)];
}

function checkCitations({ sources, events }: DataSet, ids: ReadonlySet<string>): RuleIssue[] {
  const excerpts = new Map(sources.map(({ id, excerpts }) => [id, new Set(excerpts.map(({ id }) => id))]));
  const homes = new Map(
    sources.flatMap((source) => source.excerpts.map(({ id }) => [id, source.id] as const)),
  );
  const cited = new Set<string | null>();
  const issues: RuleIssue[] = [];
  for (const [index, event] of events.entries()) {
    for (const [place, citation] of event.citations.entries()) {
      const at = ['events', index, 'citations', place];
      cited.add(citation.excerpt);
      const known = excerpts.get(citation.source);
      if (known === undefined) {
        const message = `no source has the id "${citation.source}": add data/sources/${citation.source}.json or correct it`;
        issues.push({ code: 'reference', at: [...at, 'source'], message });
      } else if (citation.excerpt !== null && !known.has(citation.excerpt)) {
        issues.push({
          code: 'reference',
          at: [...at, 'excerpt'],
          message: describeLostExcerpt(citation, homes),
        });
      }
      const anchor = citation.resolution.anchor;
      if (anchor?.startsWith(EVENT_ANCHOR) !== true) continue;
      const anchorId = anchor.slice(EVENT_ANCHOR.length);
      const atAnchor = [...at, 'resolution', 'anchor'];
      if (!ids.has(anchorId)) {
        issues.push({
          code: 'reference',
          at: atAnchor,
          message: `no event has the id "${anchorId}": correct the anchor`,
        });
      } else if (anchorId === event.id) {
        issues.push({
          code: 'circle',
          at: atAnchor,
          message: 'the event anchors its own date: name what the words were read against',
        });
      }
    }
  }
  for (const [index, source] of sources.entries()) {
    for (const [place, { id }] of source.excerpts.entries()) {
      if (cited.has(id)) continue;
      const message = `no event cites the excerpt "${id}": cite it or remove it`;
      issues.push({ code: 'uncited-excerpt', at: ['sources', index, 'excerpts', place, 'id'], message });
    }
  }
  return issues;
}

function describeLostExcerpt(
  { source, excerpt }: CitationRecord,
  homes: ReadonlyMap<string, string>,
): string {
  const home = homes.get(excerpt ?? '');
  return home === undefined
    ? `the source "${source}" has no excerpt "${excerpt}": add it to data/sources/${source}.json or correct it`
    : `the excerpt "${excerpt}" is of the source "${home}", not of "${source}": correct one of the two`;
}

function checkCircles(events: readonly EventRecord[]): RuleIssue[] {
  const wholes = new Map(events.map(({ id, partOf }) => [id, partOf]));
  return events.flatMap(({ id }, index) => {
    const passed = new Set<string>();
    let whole = wholes.get(id);
    while (typeof whole === 'string' && whole !== id && !passed.has(whole)) {
      passed.add(whole);
      whole = wholes.get(whole);
    }
    if (whole !== id) return [];
    const message = `the event is part of itself (${[id, ...passed, id].join(' → ')}): break the circle`;
    return [{ code: 'circle', at: ['events', index, 'partOf'], message }];
  });
}
