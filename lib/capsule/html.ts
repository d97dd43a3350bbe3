/**
 * The capsule: one HTML file with the timeline, its events, the words they rest on and where those stand. It asks nobody
 * for anything, and its policy forbids it to. Its data set stands in it as JSON, to be taken out again.
 */

import type { DataSet } from '#lib/domain/data-set.ts';
import type { Source } from '#lib/domain/source.ts';
import { readDataSet } from '#lib/exchange/data-set-events.ts';
import { isolate, isolateWithin, textDirection } from '#lib/isolate.ts';
import { escapeHtml, formatInlineJson } from '#lib/text/escape-html.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';
import type { CapsuleView } from './capsule-view.ts';

/** What a capsule holds. */
export type Capsule = {
  dataSet: DataSet;
  view: CapsuleView;
  title: string;
  theme: 'light' | 'dark' | undefined;
  /** Events of the filter; more than are shown where there are too many for a file. */
  total: number;
  /** Address of the same events where they are kept; null where nobody could reach it. */
  fullView: string | null;
  /** The day it was made, for a reader. */
  madeOn: string;
};

/** What a capsule is put together with, beside its data. */
export type CapsuleAssets = {
  /** The bundled script and styles. */
  script: string;
  styles: string;
  /** Returns the SHA-256 of a text in UTF-8, in base64. */
  digest: (text: string) => string;
};

/** Returns the file of a capsule. */
export function writeHtml(capsule: Capsule, { script, styles, digest }: CapsuleAssets): string {
  const { dataSet, view, title, theme } = capsule;
  const data = formatInlineJson(dataSet);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest(script)}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(isolate(title))} · Dyadline</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Dyadline">
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body class="embed"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<header class="embed-head"><h1 dir="${textDirection(title)}">${escapeHtml(title)}</h1></header>
<main class="embed-stage">
<noscript>${formatEvents(capsule)}</noscript>
<p class="embed-fault" data-late>The timeline could not be drawn here. Open this file in a current browser.</p>
</main>
<footer class="embed-bar">${formatOrigin(capsule)}<p>${escapeHtml(formatCounts(capsule))}</p></footer>
${formatSources(capsule)}
<script type="application/json" id="dyadline" data-sha256="${digest(data)}">${data}</script>
<script type="application/json" id="dyadline-view">${formatInlineJson(view)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function formatCounts({ view, total, dataSet }: Capsule): string {
  const shown = new Set(view.shown);
  const cited = listCitedSources(dataSet.events.filter(({ id }) => shown.has(id)));
  const events =
    shown.size < total
      ? `${shown.size.toLocaleString('en')} of ${describeCount(total, 'event')}`
      : describeCount(total, 'event');
  return `${events}, ${describeCount(cited.length, 'source')}`;
}

function formatOrigin({ fullView }: Capsule): string {
  return fullView === null
    ? '<strong>Dyadline</strong>'
    : `<a href="${escapeHtml(fullView)}" target="_blank" rel="noopener">Dyadline<span aria-hidden="true">\u00a0↗</span><span class="visually-hidden"> (opens in a new tab)</span></a>`;
}

function formatEvents({ dataSet, view }: Capsule): string {
  const shown = new Set(view.shown);
  const { events } = readDataSet(dataSet);
  const rows = events
    .filter(({ id }) => shown.has(id))
    .map(({ title, date, dateSense }) => {
      const held = dateSense === 'held' ? ' data-held' : '';
      return `<li><span class="date-text"${held}>${escapeHtml(isolateWithin(date.label))}</span> <bdi>${escapeHtml(title)}</bdi></li>`;
    });
  return `<ol class="embed-list">${rows.join('')}</ol>`;
}

function formatSources({ dataSet, madeOn, fullView }: Capsule): string {
  const { sources } = readDataSet(dataSet);
  const from = fullView === null ? '' : ` from ${escapeHtml(fullView)}`;
  return `<dialog class="capsule-sources" aria-labelledby="capsule-sources-title">
<button type="button" class="button" aria-label="Close">×</button>
<h2 id="capsule-sources-title">Sources</h2>
<ol>${sources.map(formatSource).join('')}</ol>
<p>Made on ${escapeHtml(madeOn)}${from}. The quotations belong to their authors.</p>
</dialog>`;
}

function formatSource(source: Source): string {
  const { url, sha256, publishedNote } = source;
  const words = escapeHtml(formatPlainCitation(source));
  const link =
    url === null ? words : `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${words}</a>`;
  return `<li>${link}<small dir="auto">${escapeHtml(publishedNote)}</small><small>SHA-256 of its text: <code>${escapeHtml(sha256)}</code></small></li>`;
}
