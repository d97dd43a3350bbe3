import { escapeXml } from '../xml.ts';
import { XML } from './fixed-parts.ts';

/** A relationship of a part: to another part of the package, or, as a hyperlink, to an address outside it. */
export type Relation = { type: string; target: string };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Returns the relationships of a part; the first has the id `rId1`. */
export function relationsXml(relations: readonly Relation[]): string {
  const written = relations.map(({ type, target }, index) => {
    const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
    const kind = type === 'core-properties' ? CORE : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}
