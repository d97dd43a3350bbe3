import type { FrameSize } from '#lib/sharing/oembed.ts';
import {
  type ShareChoice,
  type SharedPage,
  toExportPath,
  toFileSize,
  toRecordsPath,
} from '#lib/sharing/share-snippets.ts';

/** A format of records, as the list says it; the server knows which there are. */
export type OfferedRecords = { id: string; label: string; what: string };

/** The files that can be taken along; `size` where the file has one of its own. */
const DOWNLOADS: readonly { format: string; label: string; about: string; side: number | null }[] = [
  { format: 'pptx', label: 'PowerPoint', about: 'editable slides with notes', side: 1280 },
  { format: 'html', label: 'HTML file', about: 'works without a network', side: null },
  { format: 'svg', label: 'SVG', about: 'picture for print', side: 1920 },
  { format: 'png', label: 'PNG', about: 'picture, 1920 pixels wide', side: 1920 },
  { format: 'png', label: 'PNG, large', about: 'picture, 3840 pixels wide', side: 3840 },
];

/** Links to the files of what is shown, in the shape that was chosen. */
export function ShareDownloads({
  page,
  choice,
  records,
}: {
  page: SharedPage;
  choice: ShareChoice;
  records: readonly OfferedRecords[];
}) {
  const sizeOf = (side: number | null): FrameSize | null =>
    side === null ? null : toFileSize(side, choice.size);
  return (
    <section className="share-downloads" aria-label="Downloads">
      <h3>Downloads</h3>
      <ul>
        {DOWNLOADS.map(({ format, label, about, side }) => (
          <li key={label}>
            <a href={toExportPath(format, page, choice, sizeOf(side))} download="">
              {label}
            </a>{' '}
            <span>{about}</span>
          </li>
        ))}
        {records.map(({ id, label, what }) => (
          <li key={id}>
            <a href={toRecordsPath(id, page, choice)} download="">
              {label}
            </a>{' '}
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
