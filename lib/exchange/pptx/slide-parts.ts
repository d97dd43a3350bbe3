import type { LayoutName } from '#lib/deck/layout.ts';
import type { NoteLine, Slide } from '#lib/deck/slide.ts';
import { isRightToLeft } from '#lib/isolate.ts';
import { escapeXml } from '../xml.ts';
import { NAMESPACES, TREE_ROOT, XML } from './fixed-parts.ts';
import { type Relation, relationsXml } from './relations.ts';
import type { ToSchemeColor } from './scheme-colors.ts';
import { shapesXml } from './shape-xml.ts';
import type { Placeholders } from './slide-context.ts';
import { splitRuns } from './text-runs.ts';

/** A part of the package: its XML and that of its relationships. */
export type Part = { xml: string; relations: string };

/** What slides are written with beside what stands on them. */
export type SlideFrame = {
  /** Colours of pictures as those of the theme. */
  color: ToSchemeColor;
  /** The path of the part of a layout, from the folder of slides, and its places. */
  layoutOf: (name: LayoutName) => { path: string; placeholders: Placeholders };
  /** The number of the slide of each numbered source. */
  sourceSlides: readonly number[];
};

/** Returns a slide and the notes page that belongs to it; `number` counts from 1. */
export function slideParts(slide: Slide, number: number, frame: SlideFrame): { slide: Part; notes: Part } {
  const { path, placeholders } = frame.layoutOf(slide.layout);
  const relations: Relation[] = [
    { type: 'slideLayout', target: path },
    { type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
  ];
  let id = 1;
  const relate = (type: 'hyperlink' | 'slide', target: string) => {
    const known = relations.findIndex((one) => one.type === type && one.target === target);
    if (known !== -1) return `rId${known + 1}`;
    relations.push({ type, target });
    return `rId${relations.length}`;
  };
  const shapes = shapesXml(slide.picture.shapes, {
    scale: slide.picture.scale,
    number,
    color: frame.color,
    placeholders,
    nextId: () => {
      id += 1;
      return id;
    },
    relationOf: (href) => relate('hyperlink', href),
    relationOfSource: (source) => {
      const place = frame.sourceSlides[source - 1];
      return place === undefined ? null : relate('slide', `slide${place}.xml`);
    },
  });
  return {
    slide: {
      xml: `${XML}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE_ROOT}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      relations: relationsXml(relations),
    },
    notes: {
      xml: notesXml(slide.notes),
      relations: relationsXml([
        { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
        { type: 'slide', target: `../slides/slide${number}.xml` },
      ]),
    },
  };
}

function notesXml(lines: readonly NoteLine[]): string {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const written = lines
    .map((line) => (typeof line === 'string' ? { words: line, language: null } : line))
    .flatMap(({ words, language }) => words.split(/\r\n|\r|\n/).map((line) => ({ line, own: language })))
    .map(({ line, own }) => {
      if (line === '') return '<a:p/>';
      const runs = splitRuns(line, own).map(
        ({ text, language }) => `<a:r><a:rPr lang="${language}"/><a:t>${escapeXml(text)}</a:t></a:r>`,
      );
      return `<a:p>${isRightToLeft(line) ? '<a:pPr rtl="1"/>' : ''}${runs.join('')}</a:p>`;
    });
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${written.join('') || '<a:p/>'}</p:txBody></p:sp>`;
  return `${XML}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_ROOT}${image}${body}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
