import { headers } from 'next/headers';

/** The box of the timeline in pixels. */
export type AssumedScreen = { width: number; height: number };

/** The timeline on a desk of 1440 by 900 beside the panel, and on a phone of 390 by 844. */
const DESK: AssumedScreen = { width: 1040, height: 560 };
const PHONE: AssumedScreen = { width: 390, height: 608 };

/** The strip above a chronicle there, beside its buttons where it has some; heights are `--strip-height` of the style sheets. */
const DESK_STRIP: AssumedScreen = { width: 928, height: 120 };
const PHONE_STRIP: AssumedScreen = { width: 390, height: 92 };

/** Returns the box that the first picture is made for; the screen that asks says only whether it is a phone's. */
export async function assumedScreen(isStrip: boolean): Promise<AssumedScreen> {
  const given = await headers();
  const hint = given.get('sec-ch-ua-mobile');
  const isPhone = hint === null ? /\bMobi/.test(given.get('user-agent') ?? '') : hint === '?1';
  if (isStrip) return isPhone ? PHONE_STRIP : DESK_STRIP;
  return isPhone ? PHONE : DESK;
}
