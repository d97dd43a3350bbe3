import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { findSurvivor, loadNames } from '#app/_server/load-names.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import { refuseIssues } from '#app/_server/request-filter.ts';
import { getEvent } from '#db/read/events.ts';
import { DyadlineError } from '#lib/errors.ts';
import { withoutIsolates } from '#lib/isolate.ts';
import { describeFilter, joinPhrases } from '#lib/query/describe-filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { parseAddress } from '#lib/query/parse-address.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { EMBED_VIEW_PARAMETERS, VIEW_PARAMETERS } from '#lib/query/view.ts';
import { buildOembed, type EmbeddablePage, toEmbeddablePage } from '#lib/sharing/oembed.ts';
import { parseOembedRequest } from '#lib/sharing/parse-oembed-request.ts';
import { fitPreview, previewPath } from '#lib/sharing/preview.ts';
import { embedAddress } from '#lib/urls.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/oembed`: how to embed a page of this site, as oEmbed 1.0 has it (JSON, type `rich`); `url`, `maxwidth`, `maxheight`. */
export const GET = answering(async (request: Request) => {
  const { value, issues } = parseOembedRequest(new URL(request.url).searchParams);
  refuseIssues(issues);
  if (value.format !== 'json')
    throw new DyadlineError('unsupported-format', `oEmbed is answered in JSON, not in ${value.format}.`);
  const origin = await publicOrigin();
  const page = origin === null ? null : toEmbeddablePage(value.url, origin);
  if (origin === null || page === null)
    throw new DyadlineError('not-found', 'This is not the address of a timeline or an event here.');
  const { title, path, shown } = page.kind === 'event' ? await ofEvent(page) : await ofTimeline(page);
  const size = fitPreview(value.most);
  const thumbnail = size && { address: `${origin}${previewPath(shown, size)}`, ...size };
  return jsonResponse(
    request,
    buildOembed({ address: `${origin}${path}`, title, size: value.size, origin, thumbnail }),
  );
});

/** What a page is called, the path of its embed, and the parameters of its picture. */
type Named = { title: string; path: string; shown: URLSearchParams[] };

async function ofEvent(page: EmbeddablePage & { kind: 'event' }): Promise<Named> {
  const id = await findSurvivor(page.id);
  const { title, date } = await getEvent(openedDatabase(), id);
  return {
    title: `${title} (${date.label})`,
    path: embedAddress(new URLSearchParams({ event: id })),
    shown: [new URLSearchParams({ only: id })],
  };
}

/** The valid part of the address, as the page itself shows it. */
async function ofTimeline({ parameters, isEmbed }: EmbeddablePage & { kind: 'timeline' }): Promise<Named> {
  const { chronology, vocabulary, labels } = await loadNames();
  const { filter, view } = parseAddress(
    parameters,
    vocabulary,
    isEmbed ? EMBED_VIEW_PARAMETERS : VIEW_PARAMETERS,
  );
  const sentence = joinPhrases(describeFilter(filter, labels));
  return {
    title: view.title ?? (withoutIsolates(sentence) || chronology.title),
    path: embedAddress(formatFilter(filter), formatView(view, EMBED_VIEW_PARAMETERS)),
    shown: [formatFilter(filter), formatView(view, EMBED_VIEW_PARAMETERS)],
  };
}
