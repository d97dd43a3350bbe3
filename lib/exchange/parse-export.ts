import { SLIDE_KINDS, type SlideKind } from '#lib/deck/slide-kind.ts';
import type { Issue } from '#lib/issue.ts';
import { oneOf, ParameterReader, quoteForMessage, type Reading } from '#lib/query/read-parameters.ts';
import type { ExportFormatId } from './export-formats.ts';

/** Pixels that a side of a still may have. */
const MIN_SIDE = 320;
const MAX_SIDE = 7680;
const DEFAULT_SIZE = { width: 1920, height: 1080 } as const;

/** How a download is to be, beside its filter and view. */
export type ExportOptions = {
  width: number;
  height: number;
  /** What each slide of a deck holds; null: as the number of events has it. */
  slides: SlideKind | null;
};

/** Names of the parameters that a format takes beside those of filters and views. */
export function exportParameters(format: ExportFormatId): string[] {
  return ['width', 'height', ...(format === 'pptx' ? ['slides'] : [])];
}

/** Returns the options that the parameters of an address ask for, and what is wrong with them. */
export function parseExport(given: URLSearchParams): { value: ExportOptions; issues: Issue[] } {
  const reader = new ParameterReader(given);
  const value: ExportOptions = {
    width: reader.one('width', readSide) ?? DEFAULT_SIZE.width,
    height: reader.one('height', readSide) ?? DEFAULT_SIZE.height,
    slides: reader.one('slides', readKind) ?? null,
  };
  return { value, issues: reader.issues };
}

function readSide(text: string): Reading<number> {
  const side = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return side >= MIN_SIDE && side <= MAX_SIDE
    ? { value: side }
    : {
        reason: `${quoteForMessage(text)} is not a size; allowed: whole pixels from ${MIN_SIDE} to ${MAX_SIDE}`,
      };
}

function readKind(text: string): Reading<SlideKind> {
  const reading = oneOf(...SLIDE_KINDS)(text);
  return 'value' in reading ? reading : { reason: `${reading.reason}; allowed: ${SLIDE_KINDS.join(' or ')}` };
}
