/**
 * Colours of pictures as colours of a presentation's theme, so that whoever changes the theme, or puts the slides into a
 * template, changes them all. Ground and ink are the theme's own; the first six pairs are its accents, others shades of them.
 */
import { mixColors, PALETTES, type Theme } from '#lib/picture/palette.ts';

/** A colour of the theme, and what makes a shade of it. */
type SchemeColor = { name: string; shade: string };

/** How many pairs have an accent of their own. */
const ACCENTS = 6;
/** The shares in which pictures mix a pair's colour with their ground. */
const MIXED = [0.08, 0.28, 0.5, 0.75];
/** Shades of accents, for the pairs after the sixth: darker on light ground, lighter on dark. */
const SHADES = [0.6, 0.4];

/** Returns the XML of a colour by its `#rrggbb`; `alpha` from 0 to 1. Throws where a picture has a colour that no theme gives. */
export type ToSchemeColor = (color: string, alpha?: number) => string;

/** Returns how the colours of pictures of a theme are written. */
export function schemeColorsOf(theme: Theme): ToSchemeColor {
  const known = listSchemeColors(theme);
  return (color, alpha) => {
    const found = known.get(color.toLowerCase());
    if (found === undefined) throw new Error(`The theme of a deck has no colour for ${color}.`);
    const clear = alpha === undefined ? '' : `<a:alpha val="${Math.round(alpha * 100_000)}"/>`;
    const inside = `${found.shade}${clear}`;
    const start = `<a:schemeClr val="${found.name}"`;
    return inside === '' ? `${start}/>` : `${start}>${inside}</a:schemeClr>`;
  };
}

function listSchemeColors(theme: Theme): ReadonlyMap<string, SchemeColor> {
  const { paper, paperSunk, ink, inkMuted, hairline, hairlineStrong, accent, warning, tones, many, other } =
    PALETTES[theme];
  const isLight = theme === 'light';
  const known = new Map<string, SchemeColor>();
  const add = (color: string, name: string, shade = '') => {
    if (!known.has(color)) known.set(color, { name, shade });
  };
  add(paper, 'bg1');
  add(paperSunk, 'bg2');
  add(ink, 'tx1');
  // Of the ink, not the theme's second ink: that is any colour in the templates of others.
  add(inkMuted, 'tx1', isLight ? luminance(0.7, 0.28) : luminance(0.7, 0));
  add(accent, 'hlink');
  add(hairline, 'bg1', isLight ? luminance(0.86, 0) : luminance(0.85, 0.12));
  add(hairlineStrong, 'tx1', isLight ? luminance(0.5, 0.45) : luminance(0.5, 0));
  // What is contested has the colour of no pair: the first accent is the warmest, and away from the ground it is that of warnings.
  add(warning, 'accent1', isLight ? luminance(0.75, 0) : luminance(0.6, 0.4));
  const based: [string, SchemeColor][] = [
    ...tones.map((tone, index): [string, SchemeColor] => {
      const share = SHADES[Math.floor(index / ACCENTS) - 1];
      const name = `accent${(index % ACCENTS) + 1}`;
      return [tone, { name, shade: share === undefined ? '' : luminance(share, isLight ? 0 : 1 - share) }];
    }),
    [many, { name: 'tx1', shade: isLight ? luminance(0.65, 0.35) : luminance(0.67, 0) }],
    [other, { name: 'tx1', shade: isLight ? luminance(0.65, 0.34) : luminance(0.63, 0) }],
  ];
  for (const [color, { name, shade }] of based) {
    add(color, name, shade);
    for (const share of MIXED) {
      const mixed = `${shade}${luminance(share, isLight ? 1 - share : 0)}`;
      add(mixColors(color, share, paper), name, mixed);
    }
  }
  return known;
}

function luminance(share: number, more: number): string {
  const lift = more === 0 ? '' : `<a:lumOff val="${Math.round(more * 100_000)}"/>`;
  return `<a:lumMod val="${Math.round(share * 100_000)}"/>${lift}`;
}
