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
import { EMU_PER_PIXEL } from './slide-context.ts';
import { slideParts } from './slide-parts.ts';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Returns the bytes of a deck as a .pptx file; the same deck gives the same bytes. */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, xml] of listParts(deck)) {
    zip.file(path, xml, { date: ZIP_EPOCH, createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Every file of the package in order; the list of types comes first, as readers of streams expect. */
function listParts(deck: Deck): [path: string, xml: string][] {
  const frame = {
    color: schemeColorsOf(deck.theme),
    layoutOf: (name: LayoutName) => ({
      path: `../slideLayouts/slideLayout${LAYOUT_NAMES.indexOf(name) + 1}.xml`,
      placeholders: OUR_PLACEHOLDERS[name],
    }),
    sourceSlides: deck.sourceSlides.map((place) => place + 1),
  };
  const parts = deck.slides.map((slide, index) => slideParts(slide, index + 1, frame));
  const numbers = parts.map((_, index) => index + 1);
  return [
    ['[Content_Types].xml', contentTypesXml(numbers)],
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
    ['ppt/presentation.xml', presentationXml(deck, numbers)],
    ['ppt/_rels/presentation.xml.rels', relationsXml(presentationRelations(numbers))],
    ['ppt/theme/theme1.xml', themeXml(deck.theme)],
    ['ppt/theme/theme2.xml', themeXml('light')],
    ['ppt/slideMasters/slideMaster1.xml', masterXml(deck.layouts)],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationsXml([
        ...LAYOUT_NAMES.map((_, index) => ({
          type: 'slideLayout',
          target: `../slideLayouts/slideLayout${index + 1}.xml`,
        })),
        { type: 'theme', target: '../theme/theme1.xml' },
      ]),
    ],
    ...LAYOUT_NAMES.flatMap((name, index): [string, string][] => [
      [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml(name, deck.layouts[name])],
      [
        `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
        relationsXml([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
      ],
    ]),
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml()],
    [
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      relationsXml([{ type: 'theme', target: '../theme/theme2.xml' }]),
    ],
    ...parts.flatMap(({ slide, notes }, index): [string, string][] => [
      [`ppt/slides/slide${index + 1}.xml`, slide.xml],
      [`ppt/slides/_rels/slide${index + 1}.xml.rels`, slide.relations],
      [`ppt/notesSlides/notesSlide${index + 1}.xml`, notes.xml],
      [`ppt/notesSlides/_rels/notesSlide${index + 1}.xml.rels`, notes.relations],
    ]),
  ];
}

function presentationRelations(numbers: readonly number[]): Relation[] {
  return [
    { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { type: 'theme', target: 'theme/theme1.xml' },
    ...numbers.map((number) => ({ type: 'slide', target: `slides/slide${number}.xml` })),
  ];
}

function presentationXml({ width, height }: Deck, numbers: readonly number[]): string {
  const before = presentationRelations([]).length;
  // Ids of slides begin at 256 by the format's rule.
  const slides = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${before + number}"/>`);
  return `${XML}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.join('')}</p:sldIdLst><p:sldSz cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"/><p:notesSz cx="${NOTES_SIZE.width}" cy="${NOTES_SIZE.height}"/>${defaultTextXml()}</p:presentation>`;
}

function contentTypesXml(numbers: readonly number[]): string {
  const parts: [path: string, type: string][] = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['/ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`],
    ...LAYOUT_NAMES.map((_, index): [string, string] => [
      `/ppt/slideLayouts/slideLayout${index + 1}.xml`,
      `${PRESENTATION}.slideLayout+xml`,
    ]),
    ['/ppt/notesMasters/notesMaster1.xml', `${PRESENTATION}.notesMaster+xml`],
    ...numbers.flatMap((number): [string, string][] => [
      [`/ppt/slides/slide${number}.xml`, `${PRESENTATION}.slide+xml`],
      [`/ppt/notesSlides/notesSlide${number}.xml`, `${PRESENTATION}.notesSlide+xml`],
    ]),
  ];
  const overrides = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
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
