/** What the parts of OOXML files (XLSX, DOCX) have in common. */
import { escapeXml } from './xml.ts';

/** The first line of each part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Returns the part that says what kind each part is: its path with a content type. */
export function formatContentTypes(parts: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(parts).map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  );
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** Returns a part of relations, `rId1` and so on: the kind of each (its last word) and its target. */
export function formatRelations(relations: readonly (readonly [kind: string, target: string])[]): string {
  const lines = relations.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${kind === 'core-properties' ? `http://schemas.openxmlformats.org/package/2006/relationships/metadata/${kind}` : `${OFFICE}/${kind}`}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`;
}

/** Returns the part that has the title of a document and whom to name for it. */
export function formatCoreProperties(title: string, creator: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator></cp:coreProperties>`;
}
