import { openRecords } from '#db/read/record-content.ts';
import { dataVersion } from '#db/store/status.ts';
import { exportDisposition } from '#lib/exchange/export-file-name.ts';
import type { RecordFormat } from '#lib/exchange/record-format.ts';
import { countLeftOut, writeRecords } from '#lib/exchange/write-records.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { nameFilter } from '#lib/query/name-filter.ts';
import { pickParameters } from '#lib/query/parameter.ts';
import { EMBED_VIEW_PARAMETERS } from '#lib/query/view.ts';
import { streamResponse } from './answer.ts';
import { openedDatabase } from './database.ts';
import { exportCodeVersion } from './export-threads.ts';
import { sharedOrigin } from './public-origin.ts';
import { requestParameters } from './request-filter.ts';

/**
 * Returns the events that a request asks for in a format of records, sent while they are read. `X-Dyadline-Left-Out` says
 * how many the format cannot hold, and why.
 */
export async function exportRecords(request: Request, format: RecordFormat): Promise<Response> {
  const { pathname, searchParams, search } = new URL(request.url);
  const { filter, view } = await requestParameters(searchParams, {
    filter: FILTER_PARAMETERS,
    view: pickParameters(EMBED_VIEW_PARAMETERS, 'title'),
  });
  const database = openedDatabase();
  const origin = sharedOrigin();
  return streamResponse(request, {
    version: JSON.stringify([
      exportCodeVersion(),
      await dataVersion(database),
      format.id,
      filter,
      view,
      origin,
    ]),
    mediaType: format.mediaType,
    disposition: exportDisposition(view.title ?? nameFilter(filter), format.extension),
    begin: async () => {
      const content = await openRecords(database, filter, {
        ...{ origin, self: `${pathname}${search}` },
        ...(view.title === undefined ? {} : { title: view.title }),
      });
      const parts = writeRecords(format, content)[Symbol.asyncIterator]();
      const leftOut = await countLeftOut(format, content);
      const said = [...leftOut].map(([reason, count]) => `${count}; ${reason}`).join(', ');
      return { parts, headers: said === '' ? {} : { 'X-Dyadline-Left-Out': said } };
    },
  });
}
