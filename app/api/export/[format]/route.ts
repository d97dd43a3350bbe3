import { answering, fileResponse, readOnly } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import type { ExportQuestion } from '#app/_server/export-job.ts';
import { exportRecords } from '#app/_server/export-records.ts';
import { exportCodeVersion } from '#app/_server/export-threads.ts';
import { fontsVersion } from '#app/_server/font-files.ts';
import { loadExport } from '#app/_server/load-export.ts';
import { sharedOrigin } from '#app/_server/public-origin.ts';
import { refuseIssues, requestParameters } from '#app/_server/request-filter.ts';

import { runExport } from '#app/_server/run-export.ts';
import { dataVersion } from '#db/store/status.ts';
import { DyadlineError } from '#lib/errors.ts';
import { exportDisposition } from '#lib/exchange/export-file-name.ts';
import { EXPORT_FORMATS, type ExportFormatId, findExportFormat } from '#lib/exchange/export-formats.ts';
import { MAX_PICTURE_PX } from '#lib/exchange/file-sides.ts';
import { formatMissing } from '#lib/exchange/png/describe-missing.ts';
import { findRecordFormat, RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { pictureSize } from '#lib/picture/picture-use.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { nameFilter } from '#lib/query/name-filter.ts';
import { pickParameters, toDefaults } from '#lib/query/parameter.ts';
import { EXPORT_PARAMETERS, type ExportOptions } from '#lib/query/route-parameters.ts';
import { EMBED_VIEW_PARAMETERS } from '#lib/query/view.ts';
import { todayFrom } from '#lib/time/day.ts';
import { requestTemplate } from './request-template.ts';

/** Which parameters beside a filter and a view each format takes. */
const TAKEN = {
  pptx: ['width', 'height', 'for', 'dpi', 'slides'],
  svg: ['width', 'height', 'for', 'dpi', 'text'],
  png: ['width', 'height', 'for', 'dpi'],
  pdf: ['document', 'paper'],
  html: ['width', 'height', 'for', 'dpi'],
} as const satisfies Readonly<Record<ExportFormatId, readonly (keyof ExportOptions)[]>>;
const DEFAULTS = toDefaults(EXPORT_PARAMETERS);

/** The longer side of a slide is at most so many times the shorter. */
const MAX_SLIDE_RATIO = 2.5;

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/export/{format}`: the events of a filter as a file; pictures and decks are made in a thread of their own, what may be long is sent while it is made. */
export const GET = answering(async (request: Request, context: { params: Promise<{ format: string }> }) => {
  const { format: name } = await context.params;
  const records = findRecordFormat(name);
  if (records !== undefined) return exportRecords(request, records);
  const format = findExportFormat(name);
  if (format === undefined) {
    const names = [...EXPORT_FORMATS, ...RECORD_FORMATS].map(({ id }) => id).join(', ');
    throw new DyadlineError('not-found', `There is no download of this format; the formats are ${names}.`);
  }
  const { question, pixels } = await readQuestion(request, format.id);
  const { filter, view } = question;
  const { mediaType, extension } = format;
  return fileResponse(request, {
    // What was made of the same data, with the same fonts, for the same question on the same day is the same file.
    version: JSON.stringify([
      exportCodeVersion(),
      format.id === 'png' || format.id === 'svg' || format.id === 'pdf' ? await fontsVersion() : null,
      await dataVersion(openedDatabase()),
      question,
    ]),
    mediaType,
    disposition: exportDisposition(view.title ?? nameFilter(filter), extension),
    make: async () => {
      const { bytes, missing } = await runExport(() => loadExport(question), pixels, request.signal);
      const said = { 'X-Dyadline-Missing-Characters': formatMissing(missing) };
      return { bytes, headers: missing.length > 0 ? said : {} };
    },
  });
});

/** `POST /api/export/pptx`: the same deck in the template that a form brings; what the template lacks is said in a header. */
export const POST = answering(async (request: Request, context: { params: Promise<{ format: string }> }) => {
  const { format: name } = await context.params;
  const format = findExportFormat(name);
  if (format?.id !== 'pptx') return readOnly(request);
  const template = await requestTemplate(request);
  const { question } = await readQuestion(request, format.id);
  const { bytes, notes = [] } = await runExport(() => loadExport(question, template), 0, request.signal);
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': format.mediaType,
      'Content-Disposition': exportDisposition(
        question.view.title ?? nameFilter(question.filter),
        format.extension,
      ),
      'Cache-Control': 'no-store',
      ...(notes.length > 0 ? { 'X-Dyadline-Template': encodeURIComponent(notes.join(' ')) } : {}),
    },
  });
});

/** What a request asks for, and how many pixels it has; refuses what cannot be made. */
async function readQuestion(
  request: Request,
  format: ExportFormatId,
): Promise<{ question: ExportQuestion; pixels: number }> {
  const given = new URL(request.url).searchParams;
  const {
    filter,
    view,
    options: asked,
  } = await requestParameters(given, {
    filter: FILTER_PARAMETERS,
    view: EMBED_VIEW_PARAMETERS,
    options: pickParameters(EXPORT_PARAMETERS, ...TAKEN[format]),
  });
  const options = { ...DEFAULTS, ...asked };
  const size = pictureSize(options.for, options);
  const pixels = format === 'png' ? size.width * size.height : 0;
  if (pixels > MAX_PICTURE_PX)
    refuseIssues([
      {
        code: 'out-of-range',
        path: 'width',
        message: `width and height make ${pixels.toLocaleString('en')} pixels; a picture has at most ${MAX_PICTURE_PX.toLocaleString('en')}, such as 7680 by 4320`,
      },
    ]);
  if (format === 'pptx') refuseShape(size);
  const question: ExportQuestion = {
    format,
    filter,
    view,
    options,
    today: todayFrom(new Date()),
    origin: sharedOrigin(),
  };
  return { question, pixels };
}

/** Slides of any shape that words have room on; others are refused rather than changed. */
function refuseShape({ width, height }: { width: number; height: number }): void {
  if (width <= MAX_SLIDE_RATIO * height && height <= MAX_SLIDE_RATIO * width) return;
  refuseIssues([
    {
      code: 'out-of-range',
      path: 'width',
      message: `slides of ${width} by ${height} have no room for words: one side is at most ${MAX_SLIDE_RATIO} times the other, such as 1920 by 1080 or 1080 by 1920`,
    },
  ]);
}
