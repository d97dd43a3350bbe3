import { posix } from 'node:path';
import JSZip from 'jszip';
import { findAll, parseXml, textOf, type XmlElement } from '../parse-xml.ts';

/** A relationship of a part: its target is the path of another part, or an address outside the package. */
export type Relation = { id: string; type: string; target: string; isExternal: boolean };

/** An open presentation: its parts by path, each parsed, which fails where one is not well-formed. */
export type Presentation = {
  parts: ReadonlyMap<string, XmlElement>;
  /** The relationships of a part. */
  relationsOf: (path: string) => Relation[];
  /** Slides in their order, with the notes that belong to each. */
  slides: { path: string; root: XmlElement; notes: string[] }[];
};

/** Returns the parts of a .pptx file and what connects them. */
export async function readPptx(bytes: Uint8Array): Promise<Presentation> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const parts = new Map<string, XmlElement>();
  for (const path of Object.keys(zip.files)) {
    const text = await zip.file(path)?.async('string');
    if (text !== undefined) parts.set(path, parseXml(text));
  }
  const relationsOf = (path: string): Relation[] => {
    const file = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
    return (parts.get(file)?.children ?? []).map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: isExternal ? target : posix.resolve('/', posix.dirname(path), target).slice(1),
        isExternal,
      };
    });
  };
  const presentation = 'ppt/presentation.xml';
  const root = parts.get(presentation);
  const listed = root === undefined ? [] : findAll(root, 'p:sldId');
  const slides = listed.map(({ attributes }) => {
    const path = relationsOf(presentation).find(({ id }) => id === attributes['r:id'])?.target ?? '';
    const notesPath = relationsOf(path).find(({ type }) => type === 'notesSlide')?.target ?? '';
    return { path, root: partOf(parts, path), notes: paragraphsOf(partOf(parts, notesPath)) };
  });
  return { parts, relationsOf, slides };
}

function partOf(parts: ReadonlyMap<string, XmlElement>, path: string): XmlElement {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`There is no part ${path}.`);
  return part;
}

/** Returns the paragraphs of text in an element. */
export function paragraphsOf(root: XmlElement): string[] {
  return findAll(root, 'a:p').map((paragraph) => textOf(paragraph));
}

/** A text box of a slide: its text and its place in pixels of 1/96 inch. */
export type TextBox = { text: string; x: number; y: number; width: number; height: number; isTitle: boolean };

/** Returns the text boxes of a slide, those inside groups as well: groups here neither move nor scale. */
export function textBoxesOf(slide: XmlElement): TextBox[] {
  return findAll(slide, 'p:sp').flatMap((shape) => {
    const text = paragraphsOf(shape).join('\n');
    if (text === '') return [];
    const [offset, extent] = ['a:off', 'a:ext'].map((name) => findAll(shape, name)[0]?.attributes ?? {});
    const [x, y, width, height] = [offset?.x, offset?.y, extent?.cx, extent?.cy].map(
      (emu) => Number(emu) / 9525,
    );
    const isTitle = findAll(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title');
    return [{ text, x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0, isTitle }];
  });
}
