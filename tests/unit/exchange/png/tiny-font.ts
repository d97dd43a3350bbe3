/** What a made font is like: each of its letters is a rectangle, as wide as an em but for a margin of a tenth. */
export type TinyFont = {
  letters: readonly number[];
  /** How high the rectangles are, in thousandths of an em: by it a test knows which font drew a letter. */
  height: number;
  /** Letters that have a glyph without ink. */
  empty?: readonly number[];
  /** Whether all letters share one glyph, as placeholders do. */
  isShared?: boolean;
  /** Name of the table of outlines: another than `glyf` makes a font that has none. */
  outlines?: string;
  weight?: number;
  /** The style of serifs in its PANOSE number: 11 is a plain sans. */
  serif?: number;
  codePages?: number;
};

type Table = { tag: string; bytes: Buffer };

/** Returns a TrueType font that has these letters and nothing else. */
export function makeTinyFont(font: TinyFont): Buffer {
  return joinTables(tablesOf(font), 0);
}

/** Returns a collection of such fonts. */
export function makeTinyCollection(fonts: readonly TinyFont[]): Buffer {
  const header = bytes(['tag', 'ttcf'], ['u32', 0x00010000], ['u32', fonts.length]);
  let offset = header.length + 4 * fonts.length;
  const parts = fonts.map((font) => {
    const part = joinTables(tablesOf(font), offset);
    const placed = { offset, part };
    offset += part.length;
    return placed;
  });
  const offsets = parts.map((one) => bytes(['u32', one.offset]));
  return Buffer.concat([header, ...offsets, ...parts.map(({ part }) => part)]);
}

function tablesOf(font: TinyFont): Table[] {
  const { letters, height, empty = [], isShared = false, outlines = 'glyf', weight = 400 } = font;
  const codes = [...letters].sort((a, b) => a - b);
  const glyphOf = (index: number) => (isShared ? 1 : index + 1);
  const count = isShared ? 2 : codes.length + 1;
  const glyphs = [200, ...codes.map((code) => (empty.includes(code) ? 0 : height))].slice(0, count);
  const outlined = glyphs.map((one) => (one === 0 ? Buffer.alloc(0) : rectangle(one)));
  const ends = outlined.map((_, index) => outlined.slice(0, index).reduce((sum, one) => sum + one.length, 0));
  const total = outlined.reduce((sum, one) => sum + one.length, 0);
  const groups = codes.map((code, index) => bytes(['u32', code], ['u32', code], ['u32', glyphOf(index)]));
  const tables: Record<string, Buffer> = {
    'OS/2': os2(font, weight),
    cmap: Buffer.concat([
      bytes(['u16', 0], ['u16', 1], ['u16', 3], ['u16', 10], ['u32', 12]),
      bytes(['u16', 12], ['u16', 0], ['u32', 16 + 12 * codes.length], ['u32', 0], ['u32', codes.length]),
      ...groups,
    ]),
    [outlines]: Buffer.concat(outlined),
    head: Buffer.concat([
      bytes(
        ['u32', 0x00010000],
        ['u32', 0x00010000],
        ['u32', 0],
        ['u32', 0x5f0f3cf5],
        ['u16', 3],
        ['u16', 1000],
      ),
      Buffer.alloc(16),
      ...[0, 0, 1000, 1000, 0, 8, 2, 1, 0].map((one) => bytes(['u16', one])),
    ]),
    hhea: Buffer.concat([
      bytes(['u32', 0x00010000], ['u16', 800], ['u16', 65336], ['u16', 0], ['u16', 1000]),
      Buffer.alloc(22),
      bytes(['u16', count]),
    ]),
    hmtx: Buffer.concat(glyphs.map(() => bytes(['u16', 1000], ['u16', 50]))),
    loca: Buffer.concat([...ends, total].map((one) => bytes(['u32', one]))),
    maxp: Buffer.concat([bytes(['u32', 0x00010000], ['u16', count]), Buffer.alloc(26)]),
    name: bytes(['u16', 0], ['u16', 0], ['u16', 6]),
    post: Buffer.concat([bytes(['u32', 0x00030000]), Buffer.alloc(28)]),
  };
  return Object.entries(tables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, bytes]) => ({ tag, bytes }));
}

function os2({ serif = 11, codePages = 0 }: TinyFont, weight: number): Buffer {
  const table = Buffer.alloc(96);
  table.writeUInt16BE(4, 0);
  table.writeUInt16BE(weight, 4);
  table.writeUInt16BE(5, 6);
  table.writeUInt8(2, 32);
  table.writeUInt8(serif, 33);
  table.writeUInt32BE(codePages, 78);
  return table;
}

/** A glyph of one contour: from 50 to 950, and from the baseline up. */
function rectangle(height: number): Buffer {
  return Buffer.concat([
    bytes(['u16', 1], ['u16', 50], ['u16', 0], ['u16', 950], ['u16', height], ['u16', 3], ['u16', 0]),
    Buffer.from([1, 1, 1, 1]),
    ...[50, 0, 900, 0].map((x) => bytes(['i16', x])),
    ...[0, height, 0, -height].map((y) => bytes(['i16', y])),
    Buffer.alloc(2),
  ]);
}

function joinTables(tables: readonly Table[], start: number): Buffer {
  const header = bytes(['u32', 0x00010000], ['u16', tables.length], ['u16', 0], ['u16', 0], ['u16', 0]);
  let offset = start + header.length + 16 * tables.length;
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const { tag, bytes: body } of tables) {
    entries.push(bytes(['tag', tag], ['u32', 0], ['u32', offset], ['u32', body.length]));
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...entries, ...bodies]);
}

type Field = ['u16' | 'i16' | 'u32', number] | ['tag', string];

function bytes(...fields: Field[]): Buffer {
  return Buffer.concat(
    fields.map((field) => {
      if (field[0] === 'tag') return Buffer.from(field[1], 'latin1');
      const buffer = Buffer.alloc(field[0] === 'u32' ? 4 : 2);
      if (field[0] === 'u32') buffer.writeUInt32BE(field[1]);
      else if (field[0] === 'u16') buffer.writeUInt16BE(field[1]);
      else buffer.writeInt16BE(field[1]);
      return buffer;
    }),
  );
}
