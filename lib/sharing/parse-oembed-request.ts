import type { Issue } from '#lib/issue.ts';
import { parseParameters } from '#lib/query/parse-parameters.ts';
import { OEMBED_PARAMETERS } from '#lib/query/route-parameters.ts';
import type { FrameSize } from './oembed.ts';

/** Size of the frame where the consumer sets no limit: 16:9, as wide as a column of text. */
const DEFAULT_SIZE: FrameSize = { width: 800, height: 450 };

/** What a consumer asks for. */
export type OembedRequest = {
  url: string;
  format: string;
  size: FrameSize;
  /** What the consumer has room for, in pixels; infinite where it did not say. */
  most: FrameSize;
};

/** Returns what the parameters of a request ask for, and what is wrong with them; unknown and empty ones are ignored (1.0, section 2.2). */
export function parseOembedRequest(given: URLSearchParams): { value: OembedRequest; issues: Issue[] } {
  const filled = new URLSearchParams([...given].filter(([, text]) => text !== ''));
  const { value, issues } = parseParameters(filled, OEMBED_PARAMETERS);
  const {
    url = '',
    maxwidth = Number.POSITIVE_INFINITY,
    maxheight = Number.POSITIVE_INFINITY,
    format,
  } = value;
  if (!filled.has('url'))
    issues.push({
      code: 'missing',
      path: 'url',
      message: 'url is missing: give the address of a page here.',
    });
  const size = {
    width: Math.min(maxwidth, DEFAULT_SIZE.width),
    height: Math.min(maxheight, DEFAULT_SIZE.height),
  };
  return { value: { url, format, size, most: { width: maxwidth, height: maxheight } }, issues };
}
