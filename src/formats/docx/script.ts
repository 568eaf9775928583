/** The attributes of OOXML w:lang; Word reads East Asian and right-to-left text by attributes of their own. */
type Language = Readonly<Record<string, string>>;

/** A piece of a line in one direction and one language; `language` is undefined where it is the document's own. */
export type Stretch = { text: string; rightToLeft: boolean; language: Language | undefined };

type Script =
  | 'hebrew'
  | 'arabic'
  | 'otherRightToLeft'
  | 'eastAsian'
  | 'hangul'
  | 'cyrillic'
  | 'greek'
  | 'own';

const patterns: readonly [Script, RegExp][] = [
  ['eastAsian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  [
    'otherRightToLeft',
    /[\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u,
  ],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
];
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const anyLetter = /\p{L}/u;
const letters = /\p{L}/gu;
// Latin with its marks, punctuation and currencies: what most texts consist of and what needs no closer look.
const plainText = /^[\t -\u036f\u1e00-\u1eff\u2000-\u214f]*$/;
const firstOfOtherScripts = 0x370;

/** Whether a paragraph of this text runs from right to left: its first letter decides (Unicode UAX 9, rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = anyLetter.exec(text);
  return first !== null && runsRightToLeft(scriptOf(first[0]));
}

/**
 * A line cut where script, and with it direction or language, changes. What belongs to no script (digits, blanks, signs)
 * stays with the letters around it; between two scripts it goes with the later one.
 */
export function stretchesOf(line: string): Stretch[] {
  if (line === '') return [];
  if (plainText.test(line)) return [{ text: line, rightToLeft: false, language: undefined }];
  const pieces = cutByScript(line);
  const japanese = kana.test(line);
  return pieces.map(({ text, script }) => ({
    text,
    rightToLeft: runsRightToLeft(script),
    language: languageOf(script, japanese),
  }));
}

function cutByScript(line: string): { text: string; script: Script }[] {
  const pieces: { text: string; script: Script }[] = [];
  let script: Script | undefined;
  let start = 0;
  let end = 0;
  for (const { 0: letter, index } of line.matchAll(letters)) {
    const found = scriptOf(letter);
    if (script !== undefined && found !== script) {
      pieces.push({ text: line.slice(start, end), script });
      start = end;
    }
    script = found;
    end = index + letter.length;
  }
  const base = isRightToLeft(line) ? (script ?? 'own') : 'own';
  if (script === undefined) return [{ text: line, script: 'own' }];
  // Marks belong to the letter before them; whatever else is left at the end runs as the line does.
  while (end < line.length && isMark(line, end)) end += 1;
  if (end < line.length && runsRightToLeft(script) && !runsRightToLeft(base)) {
    pieces.push({ text: line.slice(start, end), script }, { text: line.slice(end), script: 'own' });
  } else {
    pieces.push({ text: line.slice(start), script });
  }
  return pieces;
}

function isMark(line: string, at: number): boolean {
  return /\p{M}/u.test(line.charAt(at));
}

function scriptOf(letter: string): Script {
  if (letter.charCodeAt(0) < firstOfOtherScripts) return 'own';
  return patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'own';
}

function runsRightToLeft(script: Script): boolean {
  return script === 'hebrew' || script === 'arabic' || script === 'otherRightToLeft';
}

function languageOf(script: Script, japanese: boolean): Language | undefined {
  switch (script) {
    case 'hebrew':
      return { 'w:bidi': 'he-IL' };
    case 'arabic':
      return { 'w:bidi': 'ar-SA' };
    case 'eastAsian':
      return { 'w:eastAsia': japanese ? 'ja-JP' : 'zh-CN' };
    case 'hangul':
      return { 'w:eastAsia': 'ko-KR' };
    case 'cyrillic':
      return { 'w:val': 'ru-RU' };
    case 'greek':
      return { 'w:val': 'el-GR' };
    case 'otherRightToLeft':
    case 'own':
      return undefined;
  }
}
