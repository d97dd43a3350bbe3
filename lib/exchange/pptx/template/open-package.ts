/** A PowerPoint file of somebody else: its parts, none of which may be larger than it says, and none of which may act. */
import JSZip from 'jszip';
import { DyadlineError } from '#lib/errors.ts';
import { findNodes, readXml, type XmlNode } from './read-xml.ts';

/** Most bytes of a template's file. */
export const MAX_TEMPLATE_BYTES = 10 * 1024 * 1024;
/** Most bytes of what is in it, unpacked, and most parts. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_PARTS = 2000;
/** Parts that can act, or bring in what can. */
const ACTING = /vbaProject|macroEnabled|activeX|oleObject|\.bin$/i;

/** A relationship of a part. */
export type PartRelation = { id: string; type: string; target: string; isExternal: boolean };

/** An open file. */
export type OfficePackage = {
  /** The bytes of parts by their paths, without a slash before them. */
  parts: ReadonlyMap<string, Uint8Array>;
  xmlOf: (path: string) => XmlNode;
  relationsOf: (path: string) => PartRelation[];
  /** The content type of a part. */
  typeOf: (path: string) => string;
};

/** Returns the parts of a file; throws where it is no PowerPoint file, too large, or has macros. */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  if (bytes.length > MAX_TEMPLATE_BYTES)
    throw new DyadlineError(
      'too-large',
      'The template has more than 10 MB; take pictures out of its layouts.',
    );
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw refusal('it is no ZIP archive, which PowerPoint files are');
  });
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  if (files.length > MAX_PARTS) throw refusal(`it has more than ${MAX_PARTS} parts`);
  const parts = new Map<string, Uint8Array>();
  let left = MAX_UNPACKED_BYTES;
  for (const file of files) {
    const part = await readBounded(file, left);
    left -= part.length;
    parts.set(file.name, part);
  }
  const types = readTypes(parts);
  const acting = [...parts.keys()].find((path) => ACTING.test(path) || ACTING.test(types(path)));
  if (acting !== undefined)
    throw refusal(
      `it holds ${acting}, which can run; save it as .pptx or .potx without macros and embedded objects`,
    );
  const xmlOf = (path: string) => toXml(parts, path);
  return { parts, typeOf: types, xmlOf, relationsOf: (path) => readRelations(parts, path) };
}

/** Returns the failure of a template that cannot be used. */
export function refusal(reason: string): DyadlineError {
  return new DyadlineError('invalid-request', `The template cannot be used: ${reason}.`);
}

/** The bytes of a part; throws as soon as there are more than there may be, whatever the archive says of its size. */
function readBounded(file: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = (file as unknown as { internalStream: (type: 'uint8array') => Unpacking }).internalStream(
      'uint8array',
    );
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= most) return;
        stream.pause();
        reject(
          new DyadlineError(
            'too-large',
            `The template holds more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB unpacked.`,
          ),
        );
      })
      .on('error', () => reject(refusal(`its part ${file.name} is damaged`)))
      .on('end', () => {
        const whole = new Uint8Array(size);
        let at = 0;
        for (const chunk of chunks) {
          whole.set(chunk, at);
          at += chunk.length;
        }
        resolve(whole);
      })
      .resume();
  });
}

/** What JSZip unpacks with, which its types leave out. */
type Unpacking = {
  on(event: 'data', call: (chunk: Uint8Array) => void): Unpacking;
  on(event: 'error' | 'end', call: () => void): Unpacking;
  pause(): void;
  resume(): Unpacking;
};

function toXml(parts: ReadonlyMap<string, Uint8Array>, path: string): XmlNode {
  const bytes = parts.get(path);
  const node = bytes === undefined ? null : readXml(new TextDecoder().decode(bytes));
  if (node === null)
    throw refusal(`its part ${path} is ${bytes === undefined ? 'missing' : 'not well-formed'}`);
  return node;
}

function readTypes(parts: ReadonlyMap<string, Uint8Array>): (path: string) => string {
  const node = toXml(parts, '[Content_Types].xml');
  const defaults = new Map(
    findNodes(node, 'Default').map(({ attributes }) => [
      attributes.Extension?.toLowerCase(),
      attributes.ContentType,
    ]),
  );
  const overrides = new Map(
    findNodes(node, 'Override').map(({ attributes }) => [attributes.PartName, attributes.ContentType]),
  );
  return (path) => overrides.get(`/${path}`) ?? defaults.get(path.split('.').at(-1)?.toLowerCase()) ?? '';
}

function readRelations(parts: ReadonlyMap<string, Uint8Array>, path: string): PartRelation[] {
  const cut = path.lastIndexOf('/') + 1;
  const file = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
  if (!parts.has(file)) return [];
  return findNodes(toXml(parts, file), 'Relationship').map(({ attributes }) => {
    const isExternal = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolvePath(path.slice(0, cut), target),
      isExternal,
    };
  });
}

/** The path that a target means in a folder: "../theme/theme1.xml", "/ppt/theme/theme1.xml". */
function resolvePath(folder: string, target: string): string {
  return decodeURIComponent(new URL(target, `part:/${folder}`).pathname.replace(/^\//, ''));
}
