/** A stretch of a text in one script, with a language (BCP 47) that is written in it: what a program checks, reads aloud and sets it by. */
export type TextRun = { text: string; language: string };

/** The language that stands for a script; which of several it is, the letters do not say. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
];
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Returns a text cut where its script changes; signs and spaces go with what stands before them. */
export function splitRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const language = LETTER.test(sign) ? languageOf(sign) : (last?.language ?? null);
    if (last !== undefined && (language === last.language || language === null)) last.text += sign;
    else if (last !== undefined && !LETTER.test(last.text))
      runs.splice(-1, 1, { text: last.text + sign, language: language ?? 'en' });
    else runs.push({ text: sign, language: language ?? 'en' });
  }
  return runs;
}

function languageOf(letter: string): string {
  return LANGUAGES.find(([script]) => script.test(letter))?.[1] ?? 'en';
}

/** Returns whether a text runs from right to left: its first letter does, outside of what is isolated. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] =
    LETTER.exec(text.replace(/[\u2066-\u2068][^\u2069]*\u2069?/g, '')) ?? LETTER.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first);
}
