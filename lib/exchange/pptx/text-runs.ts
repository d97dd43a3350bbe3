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
/** Scripts of ISO 15924 that are several of Unicode's. */
const JOINT_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hiragana', 'Katakana', 'Han'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};

/**
 * Returns a text cut where its script changes; signs and spaces go with what stands before them. Letters of the script that
 * `own` (BCP 47) is written in are taken to be of that language.
 */
export function splitRuns(text: string, own: string | null = null): TextRun[] {
  const isOwn = own === null ? () => false : lettersOf(own);
  const languageOf = (letter: string) =>
    own !== null && isOwn(letter) ? own : (LANGUAGES.find(([script]) => script.test(letter))?.[1] ?? 'en');
  const runs: TextRun[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const language = LETTER.test(sign) ? languageOf(sign) : (last?.language ?? null);
    if (last !== undefined && (language === last.language || language === null)) last.text += sign;
    else if (last !== undefined && !LETTER.test(last.text))
      runs.splice(-1, 1, { text: last.text + sign, language: language ?? 'en' });
    else runs.push({ text: sign, language: language ?? own ?? 'en' });
  }
  return runs;
}

/** Whether a letter is of the script that a language is written in; never where the tag is none, or of no known script. */
function lettersOf(language: string): (letter: string) => boolean {
  try {
    const { script = '' } = new Intl.Locale(language).maximize();
    const scripts = JOINT_SCRIPTS[script] ?? [script];
    const letters = new RegExp(`[${scripts.map((one) => `\\p{Script=${one}}`).join('')}]`, 'u');
    return (letter) => letters.test(letter);
  } catch {
    return () => false;
  }
}
