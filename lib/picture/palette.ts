import { FOCAL_PAIRS, isFocalPair } from '#lib/domain/pair.ts';

/** Light or dark ground. */
export type Theme = 'light' | 'dark';

/** The colours of a picture, `#rrggbb`. */
export type Palette = {
  paper: string;
  paperSunk: string;
  ink: string;
  inkMuted: string;
  hairline: string;
  hairlineStrong: string;
  accent: string;
  warning: string;
  /** By focal pair, and `many` and `other`. */
  pairs: Readonly<Record<string, string>>;
};

/** The colours of both themes: those of `app/styles/tokens.css`, which pictures cannot read. A test compares them. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf7',
    paperSunk: '#f3f1eb',
    ink: '#1b1b1a',
    inkMuted: '#5c5a54',
    hairline: '#dedad0',
    hairlineStrong: '#8d897e',
    accent: '#1f4fa3',
    warning: '#8f3a00',
    pairs: {
      'CHN-RUS': '#aa474e',
      'IRN-RUS': '#856800',
      'PRK-RUS': '#3a5ddd',
      'CHN-IRN': '#00717a',
      'CHN-PRK': '#702c8e',
      'IRN-PRK': '#395a2b',
      many: '#716e66',
      other: '#6f6c64',
    },
  },
  dark: {
    paper: '#141413',
    paperSunk: '#0f0f0e',
    ink: '#eceae4',
    inkMuted: '#a8a59c',
    hairline: '#33322e',
    hairlineStrong: '#757268',
    accent: '#8fb4f5',
    warning: '#f0a868',
    pairs: {
      'CHN-RUS': '#dd604f',
      'IRN-RUS': '#ed9a0e',
      'PRK-RUS': '#6099fe',
      'CHN-IRN': '#00cab5',
      'CHN-PRK': '#c665b8',
      'IRN-PRK': '#99bb87',
      many: '#a09d94',
      other: '#98958b',
    },
  },
};

/** Returns the colour of one pair: its own where it is a focal pair, else that of all others. */
export function pairColor(pair: string, { pairs }: Palette): string {
  return pairs[isFocalPair(pair) ? pair : 'other'] ?? '';
}

/** Returns the colour of an event: its focal pair's, a neutral one where it has several pairs, none or another. */
export function eventColor(pairs: readonly string[], palette: Palette): string {
  const [only] = pairs;
  return pairs.length > 1 ? (palette.pairs.many ?? '') : pairColor(only ?? '', palette);
}

/** Returns the colours of the stripe of an event with several pairs, the focal ones in their fixed order; empty for one pair. */
export function stripeColors(pairs: readonly string[], palette: Palette): string[] {
  if (pairs.length < 2) return [];
  const focal = FOCAL_PAIRS.filter((pair) => pairs.includes(pair));
  const colors = focal.map((pair) => pairColor(pair, palette));
  return pairs.length > focal.length ? [...colors, pairColor('', palette)] : colors;
}

/** Returns the colour that lies between two, with this share (0 to 1) of the first, mixed in sRGB as style sheets mix. */
export function mixColors(color: string, share: number, ground: string): string {
  const channel = (text: string, index: number) =>
    Number.parseInt(text.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(color, index) * share + channel(ground, index) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
