/**
 * A presentation of a firm as what decks are written in: its size, its master with colours, fonts and pictures, and its
 * layouts, found by our names of them, else by their kind. Its slides are left out.
 */
import { LAYOUT_NAMES, type LayoutName, type Layouts } from '#lib/deck/layout.ts';
import type { Theme } from '#lib/picture/palette.ts';
import { EMU_PER_PIXEL, type Placeholders } from '../slide-context.ts';
import { type OfficePackage, openPackage, refusal } from './open-package.ts';
import { findNodes, type XmlNode } from './read-xml.ts';
import { readPlaces, toLayout } from './template-layout.ts';

/** What a deck takes from a template. */
export type DeckTemplate = {
  /** Pixels of 1/96 inch. */
  width: number;
  height: number;
  /** Whether its ground is light or dark. */
  theme: Theme;
  layouts: Layouts;
  /** The part of each layout, and which places it has. */
  layoutParts: Readonly<Record<LayoutName, { path: string; placeholders: Placeholders }>>;
  /** Whether it has a layout for the title of a deck. */
  hasTitle: boolean;
  /** Ids and parts of its masters. */
  masters: readonly { id: string | null; path: string }[];
  /** What is taken over as it is: each part with its content type, and the relationships of parts with none. */
  parts: readonly { path: string; bytes: Uint8Array; type: string | null }[];
  /** Sentences about what it has not, and what is used instead. */
  notes: readonly string[];
};

/** Kinds of layouts that do for ours, the best first. */
const KINDS: Readonly<Record<LayoutName, readonly string[]>> = {
  title: ['title'],
  overview: ['titleOnly', 'obj', 'tx'],
  event: ['obj', 'tx', 'titleOnly'],
  dispute: ['twoObj', 'twoTxTwoObj', 'obj', 'tx', 'titleOnly'],
  period: ['obj', 'tx', 'titleOnly'],
  sources: ['obj', 'tx', 'titleOnly'],
};
/** Relations that lead out of what masters and layouts need. */
const NOT_TAKEN = ['slide', 'notesSlide', 'notesMaster', 'handoutMaster'];

/** Returns what a deck takes from a template; throws where it is no presentation, has macros, or no layout with a title. */
export async function readTemplate(bytes: Uint8Array): Promise<DeckTemplate> {
  const opened = await openPackage(bytes);
  const main = opened.relationsOf('').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !opened.typeOf(main).includes('presentationml'))
    throw refusal('it is no presentation');
  const presentation = opened.xmlOf(main);
  const relations = opened.relationsOf(main);
  const masters = findNodes(presentation, 'p:sldMasterId').map(({ attributes }) => ({
    id: attributes.id ?? null,
    path: relations.find(({ id }) => id === attributes['r:id'])?.target ?? '',
  }));
  const [master] = masters;
  const size = findNodes(presentation, 'p:sldSz')[0]?.attributes;
  const [width, height] = [size?.cx, size?.cy].map((emu) => Math.round(Number(emu) / EMU_PER_PIXEL));
  if (master === undefined || !width || !height)
    throw refusal('it has no master, or its slides have no size');
  const candidates = listLayouts(
    opened,
    masters.map(({ path }) => path),
  );
  const notes: string[] = [];
  const chosen = LAYOUT_NAMES.map((name) => {
    const found = chooseLayout(name, candidates);
    if (name !== 'title' && found !== undefined && !isCalled(found, name))
      notes.push(`It has no layout “${name}”; “${found.label}” is used.`);
    return [name, found] as const;
  });
  const [fallback] = chosen.flatMap(([name, found]) =>
    name === 'title' || found === undefined ? [] : [found],
  );
  if (fallback === undefined) throw refusal('none of its layouts has a place for a title');
  const read = chosen.map(([name, found]) => {
    const { path, node, master: own } = found ?? fallback;
    const page = { width, height };
    return [
      name,
      { path, ...toLayout(name, readPlaces(node), readPlaces(opened.xmlOf(own)), page) },
    ] as const;
  });
  return {
    width,
    height,
    theme: readTheme(opened, master.path),
    layouts: Object.fromEntries(read.map(([name, { layout }]) => [name, layout])) as Layouts,
    layoutParts: Object.fromEntries(
      read.map(([name, { path, placeholders }]) => [name, { path, placeholders }]),
    ) as DeckTemplate['layoutParts'],
    hasTitle: chosen.some(([name, found]) => name === 'title' && found !== undefined),
    masters,
    parts: takeParts(
      opened,
      masters.map(({ path }) => path),
    ),
    notes,
  };
}

type Candidate = { path: string; node: XmlNode; master: string; label: string; kind: string };

/** The layouts of all masters that have a place for a title. */
function listLayouts(opened: OfficePackage, masters: readonly string[]): Candidate[] {
  return masters.flatMap((master) =>
    opened
      .relationsOf(master)
      .filter(({ type }) => type === 'slideLayout')
      .flatMap(({ target }) => {
        const node = opened.xmlOf(target);
        const label = findNodes(node, 'p:cSld')[0]?.attributes.name ?? '';
        const hasTitle = readPlaces(node).some(({ kind }) => kind === 'title');
        return hasTitle ? [{ path: target, node, master, label, kind: node.attributes.type ?? '' }] : [];
      }),
  );
}

function chooseLayout(name: LayoutName, candidates: readonly Candidate[]): Candidate | undefined {
  const named = candidates.find((one) => isCalled(one, name));
  const alike = KINDS[name].flatMap((kind) => candidates.filter((one) => one.kind === kind));
  return named ?? alike[0] ?? (name === 'title' ? undefined : candidates[0]);
}

function isCalled({ label }: Candidate, name: LayoutName): boolean {
  return label.trim().toLowerCase() === name;
}

/** All that masters lead to. Whatever would be fetched from elsewhere is refused. */
function takeParts(opened: OfficePackage, masters: readonly string[]): DeckTemplate['parts'] {
  const taken = new Set<string>();
  const open = [...masters];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (taken.has(path)) continue;
    taken.add(path);
    for (const { type, target, isExternal } of opened.relationsOf(path)) {
      if (isExternal && type !== 'hyperlink') throw refusal(`it fetches ${target} from elsewhere; embed it`);
      if (isExternal || NOT_TAKEN.includes(type)) continue;
      if (!opened.parts.has(target)) throw refusal(`its part ${target} is missing`);
      open.push(target);
    }
  }
  return [...taken].sort().flatMap((path) => {
    const cut = path.lastIndexOf('/') + 1;
    const relations = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
    return [path, relations].flatMap((one) => {
      const bytes = opened.parts.get(one);
      return bytes === undefined
        ? []
        : [{ path: one, bytes, type: one === path ? opened.typeOf(path) : null }];
    });
  });
}

/** Light or dark, as the ground of the master is. */
function readTheme(opened: OfficePackage, master: string): Theme {
  const map = findNodes(opened.xmlOf(master), 'p:clrMap')[0]?.attributes ?? {};
  const theme = opened.relationsOf(master).find(({ type }) => type === 'theme')?.target;
  const ground = map.bg1 ?? 'lt1';
  const color =
    theme === undefined ? undefined : findNodes(opened.xmlOf(theme), `a:${ground}`)[0]?.children[0];
  const hex = color?.attributes.lastClr ?? color?.attributes.val ?? 'FFFFFF';
  const [red = 255, green = 255, blue = 255] = (hex.match(/[\da-f]{2}/gi) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
}
