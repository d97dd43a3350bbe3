import type { DataSet } from '#lib/domain/data-set.ts';
import type { Change } from './step.ts';

/** Returns a data set after changes; texts are no part of it. Neither is changed. */
export function changeDataSet(dataSet: DataSet, changes: readonly Change[]): DataSet {
  const changed: DataSet = {
    ...dataSet,
    sources: dataSet.sources.map((source) => ({ ...source, excerpts: [...source.excerpts] })),
  };
  const put = <One extends object>(list: readonly One[], idOf: (one: One) => string, change: Change) => {
    const { id, after } = change;
    const place = list.findIndex((one) => idOf(one) === id);
    const next = [...list];
    if (after === null) return list.filter((one) => idOf(one) !== id);
    if (place === -1) next.push(after as One);
    else next[place] = after as One;
    return next;
  };
  const byId = ({ id }: { id: string }) => id;
  for (const change of changes) {
    if (change.kind === 'event') changed.events = put(changed.events, byId, change);
    else if (change.kind === 'actor') changed.actors = put(changed.actors, ({ code }) => code, change);
    else if (change.kind === 'event-type') changed.eventTypes = put(changed.eventTypes, byId, change);
    else if (change.kind === 'chronology' && change.after !== null)
      changed.chronology = change.after as DataSet['chronology'];
    else if (change.kind === 'source') changed.sources = putSource(changed.sources, change);
    else if (change.kind === 'excerpt') {
      const [sourceId = '', excerptId = ''] = change.id.split('/');
      const source = changed.sources.find(({ id }) => id === sourceId);
      if (source === undefined) continue;
      source.excerpts = put(source.excerpts, byId, { ...change, id: excerptId }).sort(
        (a, b) => a.start - b.start || a.end - b.end,
      );
    }
  }
  return changed;
}

function putSource(sources: DataSet['sources'], { id, after }: Change): DataSet['sources'] {
  const before = sources.find((source) => source.id === id);
  const others = sources.filter((source) => source.id !== id);
  if (after === null) return others;
  return [...others, { ...(after as DataSet['sources'][number]), excerpts: before?.excerpts ?? [] }];
}
