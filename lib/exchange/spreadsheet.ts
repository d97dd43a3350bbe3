/** A workbook as XLSX: sheets of typed cells with a frozen head and filters, written row by row. */
import { parseDay } from '#lib/time/day.ts';
import { formatContentTypes, formatCoreProperties, formatRelations, XML_HEAD } from './ooxml.ts';
import type { Chunk } from './record-format.ts';
import { escapeXml } from './xml.ts';
import type { ZipPart } from './zip-parts.ts';

/** A cell: a text, a number, or an ISO day that becomes a real date where spreadsheets have it. */
export type SheetCell = string | number | null | { day: string };

/** A sheet: its name, the names of its columns with their widths in letters, and its rows a page at a time. */
export type Sheet = {
  name: string;
  columns: readonly { name: string; width: number }[];
  pages: () => AsyncIterable<readonly (readonly SheetCell[])[]>;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Spreadsheets count days from 1899-12-30, and believe that 1900 had a 29 February: before March 1900 they differ. */
const DAYS_TO_1970 = 25_569;
const FIRST_SERIAL = 61;
const HEAD_STYLE = 1;
const DATE_STYLE = 2;
const WRAPPED_STYLE = 3;
/** From so many letters on a text is broken into lines. */
const WRAP_FROM = 60;

/** Returns the parts of a workbook, each when it is asked for. */
export function listWorkbookParts(sheets: readonly Sheet[], title: string, creator: string): ZipPart[] {
  const numbers = sheets.map((_, index) => index + 1);
  const part = (name: string, text: string): ZipPart => ({ name, chunks: [text] });
  return [
    part(
      '[Content_Types].xml',
      formatContentTypes({
        '/xl/workbook.xml': `${TYPE}.sheet.main+xml`,
        '/xl/styles.xml': `${TYPE}.styles+xml`,
        ...Object.fromEntries(
          numbers.map((number) => [`/xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`]),
        ),
        '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
      }),
    ),
    part(
      '_rels/.rels',
      formatRelations([
        ['officeDocument', 'xl/workbook.xml'],
        ['core-properties', 'docProps/core.xml'],
      ]),
    ),
    part('docProps/core.xml', formatCoreProperties(title, creator)),
    part(
      'xl/_rels/workbook.xml.rels',
      formatRelations([
        ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', STYLES),
    part('xl/workbook.xml', formatWorkbook(sheets)),
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      chunks: writeSheet(sheet),
    })),
  ];
}

function formatWorkbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${entries.join('')}</sheets></workbook>`;
}

async function* writeSheet({ columns, pages }: Sheet): AsyncIterable<Chunk> {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = columns.map(({ name }) => name);
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${formatRow(head, 1, HEAD_STYLE)}`;
  let row = 1;
  for await (const rows of pages())
    yield rows
      .map((cells) => {
        row += 1;
        return formatRow(cells, row, 0);
      })
      .join('');
  yield `</sheetData><autoFilter ref="A1:${toColumn(columns.length - 1)}${row}"/></worksheet>`;
}

function formatRow(cells: readonly SheetCell[], row: number, style: number): string {
  const written = cells.map((cell, index) => formatCell(cell, `${toColumn(index)}${row}`, style));
  return `<row r="${row}">${written.join('')}</row>`;
}

function formatCell(cell: SheetCell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    const serial = (parseDay(cell.day) ?? Number.NEGATIVE_INFINITY) + DAYS_TO_1970;
    if (serial >= FIRST_SERIAL) return `<c r="${place}" s="${DATE_STYLE}"><v>${serial}</v></c>`;
    return formatCell(cell.day, place, style);
  }
  const look = style === 0 && cell.length > WRAP_FROM ? WRAPPED_STYLE : style;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(cell)}</t></is></c>`;
}

/** What XML cannot hold stands as `_x000C_`, as spreadsheets have it, and what looks like that is told apart from it. */
function escapeCell(text: string): string {
  const told = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escapeXml(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
    told.replace(/[\u0000-\u0008\u000b-\u001f]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    }),
  );
}

/** `A` for the first column, `AA` for the 27th. */
function toColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : toColumn(Math.floor(index / 26) - 1) + letter;
}

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
