import type { Issue } from '#lib/issue.ts';
import { type Change, changeParameters, formatParameters } from './format-parameters.ts';
import type { ParameterTable, Vocabulary } from './parameter.ts';
import { parseParameters } from './parse-parameters.ts';
import { VIEW_PARAMETERS, type View } from './view.ts';

/**
 * Returns the view that the parameters of an address ask for, and what is wrong with them; the view holds the valid part.
 * Who names lanes and no layout means the timeline; the chronicle has no lanes. `table` has the defaults of what is
 * addressed: VIEW_PARAMETERS for a page, EMBED_VIEW_PARAMETERS for an embed, a capsule or a picture. The vocabulary is
 * needed for ids of events that were merged.
 */
export function parseView(
  given: URLSearchParams,
  table: ParameterTable<View> = VIEW_PARAMETERS,
  vocabulary?: Vocabulary,
): { value: View; issues: Issue[] } {
  const { value, issues } = parseParameters(given, table, vocabulary);
  if (value.layout !== 'chronicle') return { value, issues };
  const isLaned = given.has('lanes') && !given.has('layout') && !issues.some(({ path }) => path === 'lanes');
  return { value: isLaned ? { ...value, layout: 'timeline' } : withoutLanes(value), issues };
}

/** Returns the parameters of a view as they stand in an address: equal views give equal strings, the default one ''. */
export function formatView(view: View, table: ParameterTable<View> = VIEW_PARAMETERS): URLSearchParams {
  return formatParameters(view.layout === 'chronicle' ? withoutLanes(view) : view, table);
}

/**
 * Returns the parameters of a page's address with some of its view changed and everything else as it stands. Lanes are
 * those of the timeline, and are left behind with it.
 */
export function changeView(given: URLSearchParams, change: Change<View>): URLSearchParams {
  const implied: Change<View> =
    change.layout === 'chronicle' ? { lanes: undefined } : 'lanes' in change ? { layout: 'timeline' } : {};
  return changeParameters(given, VIEW_PARAMETERS, { ...change, ...implied });
}

/** A chronicle that opens as it is asked for has none: beside it they would ask for the timeline. */
function withoutLanes(view: View): View {
  return { ...view, lanes: VIEW_PARAMETERS.fields.lanes.default as View['lanes'] };
}
