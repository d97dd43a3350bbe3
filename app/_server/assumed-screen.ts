import { headers } from 'next/headers';

/** The box of the timeline in pixels. */
export type AssumedScreen = { width: number; height: number };

/** The timeline on a desk of 1440 by 900 beside the panel, and on a phone of 390 by 844. */
const DESK: AssumedScreen = { width: 1040, height: 560 };
const PHONE: AssumedScreen = { width: 390, height: 608 };

/** Returns the box that the first picture is made for; the screen that asks says only whether it is a phone's. */
export async function assumedScreen(): Promise<AssumedScreen> {
  const given = await headers();
  const hint = given.get('sec-ch-ua-mobile');
  const isPhone = hint === null ? /\bMobi/.test(given.get('user-agent') ?? '') : hint === '?1';
  return isPhone ? PHONE : DESK;
}
