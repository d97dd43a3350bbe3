import { chooseEvents } from '#db/read/choose-events.ts';
import { listEvents } from '#db/read/events.ts';
import type { Names } from '#db/read/names.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { lookUp } from '#lib/look-up.ts';
import { describeFilter } from '#lib/query/describe-filter.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { parseAddress } from '#lib/query/parse-address.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { EVERY_EVENT, resolveFilter } from '#lib/query/resolve-filter.ts';
import { EMBED_VIEW_PARAMETERS, type View } from '#lib/query/view.ts';
import type { EmbedData, EmbedNames } from '#lib/sharing/embed-data.ts';
import type { EmbedPage } from '#lib/sharing/embed-page.ts';
import { OEMBED_TYPE, oembedAddress } from '#lib/sharing/oembed.ts';
import { PREVIEW_SIZE, previewPath } from '#lib/sharing/preview.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { firstPicture } from '#lib/timeline/first-picture.ts';
import { formatFirstPicture } from '#lib/timeline/format-first-picture.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { toLanes } from '#lib/timeline/to-lanes.ts';
import { embedAddress, timelineAddress } from '#lib/urls.ts';
import { parseWindow } from '#lib/window/format-window.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { describeTitle } from '#lib/wording/describe-title.ts';
import { orderEvents } from '#lib/wording/order-events.ts';
import { openedDatabase } from './database.ts';
import { MAX_CHRONICLE_ROWS, toRows } from './load-chronicle.ts';
import { loadDrawn } from './load-drawn.ts';
import { loadNames } from './load-names.ts';

/** The opening window is chosen from the most important ones, and so many are listed where no script runs. */
const MAX_CHOSEN_EVENTS = 300;
/** Up to so many sources are sent along; beyond, each is asked for when an event cites it. */
const MAX_NAMED_SOURCES = 60;

/** Returns what `/embed` shows for the query of an address: its valid part, and what was ignored. */
export async function loadEmbed(given: URLSearchParams, origin: string | null): Promise<EmbedPage> {
  const names = await loadNames();
  const { filter, view, ignored } = parseAddress(given, names.vocabulary, EMBED_VIEW_PARAMETERS);
  const asked = resolveFilter(filter, names.vocabulary);
  const isChronicle = view.layout === 'chronicle';
  const most = isChronicle ? MAX_CHRONICLE_ROWS : MAX_CHOSEN_EVENTS;
  const { events: chosen, total } = await chooseEvents(openedDatabase(), asked, most);
  const phrases = describeFilter(filter, names.labels);
  const title = describeTitle(view.title, phrases, names.chronology);
  const home = origin ?? '';
  const { controls: _, interactive: __, ...kept } = view;
  const drawn =
    total === 0 || view.layout !== 'timeline'
      ? null
      : await drawEmbed({ filter, asof: asked.asof, view, chosen, names, home });
  return {
    data: drawn?.data ?? null,
    picture: drawn?.picture ?? '',
    title,
    hasHead: view.title !== undefined || phrases.length > 0,
    total,
    // Counting the sources of more events than are read would take seconds where there are millions.
    sources: total > chosen.length ? null : listCitedSources(chosen).length,
    listed: orderEvents(chosen, filter.only),
    chronicle: isChronicle
      ? {
          rows: toRows(orderEvents(chosen, filter.only), names, todayFrom(new Date())),
          heads: names.focal.map((code) => lookUp(names.actors, code)?.name ?? code),
          total,
          isInTime: filter.only.length === 0,
          selected: view.event ?? null,
        }
      : null,
    home,
    theme: view.theme,
    ignored: ignored.map(({ message }) => message),
    fullView: `${home}${timelineAddress(formatFilter(filter), formatView({ ...kept, controls: true, interactive: true }))}`,
    discovery: origin === null ? '' : formatDiscovery(origin, filter, view, title),
  };
}

type Asked = {
  filter: Filter;
  /** The day number as of which is asked. */
  asof: number | null;
  view: View;
  chosen: readonly TimelineEvent[];
  names: Names;
  home: string;
};

async function drawEmbed({
  filter,
  asof,
  view,
  chosen,
  names,
  home,
}: Asked): Promise<{ data: EmbedData; picture: string }> {
  const opened = await openedEvent(view.event, asof);
  const pinned = opened === null ? [] : [toDrawn(opened, view, names)];
  const drawn = await loadDrawn({ filter, view, chosen, opened: pinned[0] ?? null, names });
  // Nobody changes the filter of an embed, and every row of a slide counts: empty lanes are left out.
  const lanes = drawn.lanes.filter(({ total }) => total > 0);
  const window = (view.window === undefined ? null : parseWindow(view.window)) ?? drawn.opening;
  const { first, whole, screen, laneKind } = drawn;
  const named = embedNames(names, chosen);
  const picture = firstPicture(
    { answer: first, lanes, pinned, pairLabels: named.pairs, focalPairs: named.focalPairs },
    { ...screen, window, today: todayFrom(new Date()) },
  );
  return {
    data: {
      first,
      lanes,
      whole,
      pinned,
      window,
      selected: view.event ?? null,
      opened,
      interactive: view.interactive,
      controls: view.controls,
      names: named,
      home,
      filter: String(formatFilter(filter)),
      laneKind,
    },
    picture: formatFirstPicture(picture, (id) => `${home}/events/${encodeURIComponent(id)}`),
  };
}

function formatDiscovery(origin: string, filter: Filter, view: View, title: string): string {
  const address = oembedAddress(
    origin,
    embedAddress(formatFilter(filter), formatView(view, EMBED_VIEW_PARAMETERS)),
  );
  const preview = `${origin}${previewPath([formatFilter(filter), formatView(view, EMBED_VIEW_PARAMETERS)])}`;
  return `<link rel="alternate" type="${OEMBED_TYPE}" href="${escapeHtml(address)}" title="${escapeHtml(title)}">${formatPreview(preview, title)}`;
}

function formatPreview(address: string, title: string): string {
  const { width, height } = PREVIEW_SIZE;
  const said = { title, image: address, 'image:width': width, 'image:height': height, 'image:alt': title };
  return Object.entries(said)
    .map(([name, text]) => `<meta property="og:${name}" content="${escapeHtml(String(text))}">`)
    .join('');
}

function embedNames(
  { labels, sources, types, focalPairs }: Names,
  events: readonly TimelineEvent[],
): EmbedNames {
  const pairs = new Set(events.flatMap((event) => event.pairs));
  return {
    actors: Object.fromEntries(labels.actors),
    pairs: Object.fromEntries([...pairs].map((pair) => [pair, describePair(pair, labels)])),
    focalPairs,
    types: Object.fromEntries(labels.types),
    parties: Object.fromEntries(Object.values(types).map(({ id, parties }) => [id, parties])),
    sources: Object.keys(sources).length <= MAX_NAMED_SOURCES ? sources : {},
  };
}

async function openedEvent(id: string | undefined, asof: number | null): Promise<TimelineEvent | null> {
  if (id === undefined) return null;
  const { events } = await listEvents(openedDatabase(), { ...EVERY_EVENT, only: [id], asof }, { limit: 1 });
  return events[0] ?? null;
}

function toDrawn(event: TimelineEvent, view: View, names: Names): DrawnEvent {
  const { lanesOf } = toLanes(view.lanes, [event], names.labels, names.vocabulary.countsAs);
  const published = event.citations.map(
    ({ source }) => [source, lookUp(names.sources, source)?.published.earliest ?? null] as const,
  );
  return toDrawnEvent(event, lanesOf.get(event.id) ?? [], new Map(published));
}
