/**
 * A deck as a PowerPoint file (Office Open XML, ECMA-376). Written by ourselves: what decks need of the format is small,
 * and soft ends, alternative text and valid packages were each missing in the libraries that were tried.
 */

import JSZip from 'jszip';
import { LAYOUT_NAMES, type LayoutName } from '#lib/deck/layout.ts';
import type { Deck } from '#lib/deck/slide.ts';
import { withoutIsolates } from '#lib/isolate.ts';
import { ZIP_EPOCH } from '#lib/time/zip-epoch.ts';
import { escapeXml } from '../xml.ts';
import { NAMESPACES, NOTES_SIZE, notesMasterXml, themeXml, XML } from './fixed-parts.ts';
import { defaultTextXml, layoutXml, masterXml, OUR_PLACEHOLDERS } from './layout-parts.ts';
import { type Relation, relationsXml } from './relations.ts';
import { schemeColorsOf } from './scheme-colors.ts';
import { EMU_PER_PIXEL, type Placeholders } from './slide-context.ts';
import { slideParts } from './slide-parts.ts';
import type { DeckTemplate } from './template/read-template.ts';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/** What slides stand on: masters with all that they lead to, ours or a template's. */
type Ground = {
  masters: readonly { id: string | null; path: string }[];
  parts: readonly { path: string; content: string | Uint8Array; type: string | null }[];
  layoutOf: (name: LayoutName) => { path: string; placeholders: Placeholders };
};

const NOTES_THEME = 'ppt/theme/themeNotes.xml';
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** Returns the bytes of a deck as a .pptx file, in the template it was planned for; the same deck gives the same bytes. */
export async function writePptx(deck: Deck, template: DeckTemplate | null = null): Promise<Uint8Array> {
  const zip = new JSZip();
  const ground = template === null ? ourGround(deck) : templateGround(template);
  for (const [path, content] of listParts(deck, ground)) {
    zip.file(path, content, { date: ZIP_EPOCH, createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function ourGround(deck: Deck): Ground {
  const layoutPath = (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`;
  const masterRelations = [
    ...LAYOUT_NAMES.map((_, index) => ({
      type: 'slideLayout',
      target: `../slideLayouts/slideLayout${index + 1}.xml`,
    })),
    { type: 'theme', target: '../theme/theme1.xml' },
  ];
  const toMaster = relationsXml([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]);
  return {
    masters: [{ id: '2147483648', path: 'ppt/slideMasters/slideMaster1.xml' }],
    layoutOf: (name) => ({
      path: layoutPath(LAYOUT_NAMES.indexOf(name)),
      placeholders: OUR_PLACEHOLDERS[name],
    }),
    parts: [
      { path: 'ppt/theme/theme1.xml', content: themeXml(deck.theme), type: THEME_TYPE },
      {
        path: 'ppt/slideMasters/slideMaster1.xml',
        content: masterXml(deck.layouts),
        type: `${PRESENTATION}.slideMaster+xml`,
      },
      {
        path: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
        content: relationsXml(masterRelations),
        type: null,
      },
      ...LAYOUT_NAMES.flatMap((name, index) => [
        {
          path: layoutPath(index),
          content: layoutXml(name, deck.layouts[name]),
          type: `${PRESENTATION}.slideLayout+xml`,
        },
        { path: `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`, content: toMaster, type: null },
      ]),
    ],
  };
}

function templateGround({ masters, parts, layoutParts }: DeckTemplate): Ground {
  return {
    masters,
    layoutOf: (name) => layoutParts[name],
    parts: parts.map(({ path, bytes, type }) => ({ path, content: bytes, type })),
  };
}

/** Every file of the package in order; the list of types comes first, as readers of streams expect. */
function listParts(deck: Deck, ground: Ground): [path: string, content: string | Uint8Array][] {
  const frame = {
    color: schemeColorsOf(deck.theme),
    layoutOf: (name: LayoutName) => {
      const { path, placeholders } = ground.layoutOf(name);
      return { path: toTarget(path, '../'), placeholders };
    },
    sourceSlides: deck.sourceSlides.map((place) => place + 1),
  };
  const parts = deck.slides.map((slide, index) => slideParts(slide, index + 1, frame));
  const numbers = parts.map((_, index) => index + 1);
  return [
    ['[Content_Types].xml', contentTypesXml(numbers, ground)],
    [
      '_rels/.rels',
      relationsXml([
        { type: 'officeDocument', target: 'ppt/presentation.xml' },
        { type: 'core-properties', target: 'docProps/core.xml' },
        { type: 'extended-properties', target: 'docProps/app.xml' },
      ]),
    ],
    ['docProps/core.xml', coreXml(deck)],
    ['docProps/app.xml', appXml(deck.slides.length)],
    ['ppt/presentation.xml', presentationXml(deck, numbers, ground)],
    ['ppt/_rels/presentation.xml.rels', relationsXml(presentationRelations(numbers, ground))],
    ...ground.parts.map(({ path, content }): [string, string | Uint8Array] => [path, content]),
    [NOTES_THEME, themeXml('light')],
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml()],
    [
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      relationsXml([{ type: 'theme', target: toTarget(NOTES_THEME, '../') }]),
    ],
    ...parts.flatMap(({ slide, notes }, index): [string, string][] => [
      [`ppt/slides/slide${index + 1}.xml`, slide.xml],
      [`ppt/slides/_rels/slide${index + 1}.xml.rels`, slide.relations],
      [`ppt/notesSlides/notesSlide${index + 1}.xml`, notes.xml],
      [`ppt/notesSlides/_rels/notesSlide${index + 1}.xml.rels`, notes.relations],
    ]),
  ];
}

/** The target of a part as relationships in the folder of presentations have it, `up` from where they stand. */
function toTarget(path: string, up: string): string {
  return path.startsWith('ppt/') ? `${up}${path.slice('ppt/'.length)}` : `/${path}`;
}

function presentationRelations(numbers: readonly number[], { masters, parts }: Ground): Relation[] {
  const theme = parts.find(({ type }) => type === THEME_TYPE);
  return [
    { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    ...masters.map(({ path }) => ({ type: 'slideMaster', target: toTarget(path, '') })),
    ...(theme === undefined ? [] : [{ type: 'theme', target: toTarget(theme.path, '') }]),
    ...numbers.map((number) => ({ type: 'slide', target: `slides/slide${number}.xml` })),
  ];
}

function presentationXml({ width, height }: Deck, numbers: readonly number[], ground: Ground): string {
  const before = presentationRelations([], ground).length;
  const masters = ground.masters.map(
    ({ id }, index) => `<p:sldMasterId${id === null ? '' : ` id="${id}"`} r:id="rId${index + 2}"/>`,
  );
  // Ids of slides begin at 256 by the format's rule.
  const slides = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${before + number}"/>`);
  return `${XML}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>${masters.join('')}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId1"/></p:notesMasterIdLst><p:sldIdLst>${slides.join('')}</p:sldIdLst><p:sldSz cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"/><p:notesSz cx="${NOTES_SIZE.width}" cy="${NOTES_SIZE.height}"/>${defaultTextXml()}</p:presentation>`;
}

function contentTypesXml(numbers: readonly number[], { parts: held }: Ground): string {
  const parts: [path: string, type: string][] = [
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`],
    ...held.flatMap(({ path, type }): [string, string][] => (type === null ? [] : [[path, type]])),
    [NOTES_THEME, THEME_TYPE],
    ['ppt/notesMasters/notesMaster1.xml', `${PRESENTATION}.notesMaster+xml`],
    ...numbers.flatMap((number): [string, string][] => [
      [`ppt/slides/slide${number}.xml`, `${PRESENTATION}.slide+xml`],
      [`ppt/notesSlides/notesSlide${number}.xml`, `${PRESENTATION}.notesSlide+xml`],
    ]),
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function coreXml({ title, day }: Deck): string {
  const instant = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(withoutIsolates(title))}</dc:title><dc:creator>Dyadline</dc:creator><cp:lastModifiedBy>Dyadline</cp:lastModifiedBy><cp:revision>1</cp:revision>${instant('created')}${instant('modified')}</cp:coreProperties>`;
}

function appXml(slides: number): string {
  return `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Dyadline</Application><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`;
}
