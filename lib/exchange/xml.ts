import { escapeHtml } from '#lib/text/escape-html.ts';

// What XML 1.0 cannot hold in any form: most control characters, halves of surrogate pairs and two non-characters.
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Returns anybody's text as XML character data or as an attribute's value in either quotes; what XML cannot hold is left out. The five
 * references of `escapeHtml` are those of XML. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, ''));
}
