/** Light or dark ground. */
export type Theme = 'light' | 'dark';

/** The colours of a theme, `#rrggbb`. */
export type ThemeColors = {
  paper: string;
  paperSunk: string;
  ink: string;
  inkMuted: string;
  hairline: string;
  hairlineStrong: string;
  accent: string;
  warning: string;
  /** Of the focal pairs in their order; as many as six actors have. */
  tones: readonly string[];
  /** Of events of several pairs, and of other pairs and none. */
  many: string;
  other: string;
};

/** The colours of a picture: those of its theme, and which focal pair has which, in their order. */
export type Palette = ThemeColors & { pairs: ReadonlyMap<string, string> };

/** The colours of both themes: those of `app/styles/tokens.css`, which pictures cannot read. A test compares them. */
export const PALETTES: Readonly<Record<Theme, ThemeColors>> = {
  light: {
    paper: '#fbfaf7',
    paperSunk: '#f3f1eb',
    ink: '#1b1b1a',
    inkMuted: '#5c5a54',
    hairline: '#dedad0',
    hairlineStrong: '#8d897e',
    accent: '#1f4fa3',
    warning: '#8f3a00',
    tones: [
      '#aa474e',
      '#856800',
      '#3a5ddd',
      '#00717a',
      '#702c8e',
      '#395a2b',
      '#bc24b1',
      '#1d576d',
      '#a20120',
      '#7e4e5d',
      '#404000',
      '#1b3e65',
      '#5b2c2f',
      '#566094',
      '#770844',
    ],
    many: '#716e66',
    other: '#6f6c64',
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
    tones: [
      '#dd604f',
      '#ed9a0e',
      '#6099fe',
      '#00cab5',
      '#c665b8',
      '#99bb87',
      '#a07e94',
      '#a8e9cc',
      '#399773',
      '#f5d2e9',
      '#c6e95c',
      '#b2a4cf',
      '#e0dca5',
      '#b9ccff',
      '#db9eac',
    ],
    many: '#a09d94',
    other: '#98958b',
  },
};

/** Returns the colours of a picture about these focal pairs. */
export function toPalette(theme: Theme, focalPairs: readonly string[]): Palette {
  const colors = PALETTES[theme];
  return {
    ...colors,
    pairs: new Map(focalPairs.map((pair, index) => [pair, colors.tones[index] ?? colors.other])),
  };
}

/** Returns the colour of one pair: its own where it is a focal pair, else that of all others. */
export function pairColor(pair: string, { pairs, other }: Palette): string {
  return pairs.get(pair) ?? other;
}

/** Returns the colour of an event: its focal pair's, a neutral one where it has several pairs, none or another. */
export function eventColor(pairs: readonly string[], palette: Palette): string {
  const [only] = pairs;
  return pairs.length > 1 ? palette.many : pairColor(only ?? '', palette);
}

/** Returns the colours of the stripe of an event with several pairs, the focal ones in their fixed order; empty for one pair. */
export function stripeColors(pairs: readonly string[], palette: Palette): string[] {
  if (pairs.length < 2) return [];
  const colors = [...palette.pairs].flatMap(([pair, color]) => (pairs.includes(pair) ? [color] : []));
  return pairs.length > colors.length ? [...colors, palette.other] : colors;
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
