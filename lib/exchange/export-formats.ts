/** A format that a filter can be downloaded in. */
export type ExportFormat = {
  /** Its name in `/api/export/{format}`. */
  id: string;
  mediaType: string;
  extension: string;
  /** What a person gets, in a few words. */
  what: string;
};

/** The formats of `/api/export`; `export-writers.ts` has a writer for each that is a picture or made of pictures. */
export const EXPORT_FORMATS = [
  {
    id: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
    what: 'slides with shapes that can be edited',
  },
  { id: 'svg', mediaType: 'image/svg+xml', extension: 'svg', what: 'a picture with real text' },
  { id: 'png', mediaType: 'image/png', extension: 'png', what: 'a picture of pixels' },
  {
    id: 'pdf',
    mediaType: 'application/pdf',
    extension: 'pdf',
    what: 'a page to hand out, or the chronology on paper with its quotations as footnotes',
  },
  {
    id: 'html',
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    what: 'the timeline in one file, for places without a network',
  },
] as const satisfies readonly ExportFormat[];

/** The name of a format. */
export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];

/** Returns the format of this name, or undefined. */
export function findExportFormat(id: string): (ExportFormat & { id: ExportFormatId }) | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
