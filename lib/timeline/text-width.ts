/** Widths in em of Source Sans 3 at weight 450, rounded up, so that a label rather has too much room than too little. */
const NARROW = /[ijlI.,:;'’‘|!()[\]\-·f t]/u;
const WIDE = /[mwMW@%—]/u;
const CAPITAL = /[A-Z&]/u;
const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

/** Returns an estimate, in pixels, of how wide a line of text is; it needs no screen, so lanes can be laid out anywhere. */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) {
    if (FULL_WIDTH.test(character)) em += 1;
    else if (NARROW.test(character)) em += 0.29;
    else if (WIDE.test(character)) em += 0.84;
    else if (CAPITAL.test(character)) em += 0.61;
    else em += 0.52;
  }
  return Math.ceil(em * fontSize);
}
