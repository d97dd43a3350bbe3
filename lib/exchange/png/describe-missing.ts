/** Scripts of Unicode, by their names there. What is in none of them has a description of its own. */
const SCRIPTS =
  'Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square'.split(
    ' ',
  );
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;
const SHARED = /\p{Script=Common}|\p{Script=Inherited}/u;
const UNASSIGNED = /\p{Co}|\p{Cn}/u;
/** More names than these make no sentence. */
const MOST_NAMES = 6;
/** More code points than these make no header. */
const MOST_CODES = 64;

/** Returns the sentence that a picture says of these letters, which it has boxes for; empty where there are none. */
export function describeMissing(letters: readonly number[]): string {
  const names = [...new Set(letters.map((code) => nameOf(String.fromCodePoint(code))))].sort();
  if (names.length === 0) return '';
  const said = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), 'others'] : names;
  return `Boxes stand for letters that this server has no font for: ${said.join(', ')}.`;
}

/**
 * Returns these letters as the value of a header: `U+4E2D U+1F600`, at most 64 of them; where there are more, the last
 * part says how many (`+12`).
 */
export function formatMissing(letters: readonly number[]): string {
  const codes = letters
    .slice(0, MOST_CODES)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  return [...codes, ...(letters.length > MOST_CODES ? [`+${letters.length - MOST_CODES}`] : [])].join(' ');
}

function nameOf(letter: string): string {
  if (UNASSIGNED.test(letter)) return 'unassigned code points';
  if (EMOJI.test(letter)) return 'emoji';
  if (SHARED.test(letter)) return 'symbols';
  const script = SCRIPTS.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter));
  return script?.replaceAll('_', ' ') ?? 'other scripts';
}
