import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatNoteLine,
  markLine,
  type NoteLine,
  parseNoteLine,
  starredLines,
} from '../../src/core/interviews/noteLines.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const star = ({ isStarred }: NoteLine) => ({ isStarred: !isStarred });
/** The note and where the caret stands in it, after a line was marked. */
const mark = (note: string, offset: number, change: (line: NoteLine) => Partial<NoteLine>) => {
  const { start, end, line, caret } = markLine(note, offset, change);
  return { note: note.slice(0, start) + line + note.slice(end), caret };
};
/** Marks a note whose caret is written as |. */
const markAt = (marked: string, change: (line: NoteLine) => Partial<NoteLine> = star) => {
  const offset = marked.indexOf('|');
  const { note, caret } = mark(marked.replace('|', ''), offset, change);
  return `${note.slice(0, caret)}|${note.slice(caret)}`;
};

describe('the marks of a line', () => {
  it.each<[line: string, minute: number | null, isStarred: boolean, text: string]>([
    ['', null, false, ''],
    ['We never had a budget', null, false, 'We never had a budget'],
    ['7′ ★ We never had a budget', 7, true, 'We never had a budget'],
    ['7′ We never', 7, false, 'We never'],
    ['★ We never', null, true, 'We never'],
    ['★We never', null, true, 'We never'],
    ["12' typed by hand", 12, false, 'typed by hand'],
    ["5' tall", 5, false, 'tall'],
    ['5\'8" tall', null, false, '5\'8" tall'],
    ['5′8″ tall', null, false, '5′8″ tall'],
    ['7′', 7, false, ''],
    ['7′★', 7, true, ''],
    ['7′  two blanks', 7, false, ' two blanks'],
    ['★ 7′ later', null, true, '7′ later'],
    ['7′ 8′ twice', 7, false, '8′ twice'],
    ['★ ★ twice', null, true, '★ twice'],
    [' 7′ indented', null, false, ' 7′ indented'],
    ['70000′ too many', null, false, '70000′ too many'],
    ['7 people', null, false, '7 people'],
    ['3′ ★ 予算はなかった', 3, true, '予算はなかった'],
    ['3′ ★ מעולם לא היה תקציב', 3, true, 'מעולם לא היה תקציב'],
    ['★ 👩🏽‍🚀 yes', null, true, '👩🏽‍🚀 yes'],
  ])('are read off %j', (line, minute, isStarred, text) => {
    expect(parseNoteLine(line)).toEqual({ minute, isStarred, text });
  });

  it('are written as they are read', () => {
    expect(formatNoteLine({ minute: 7, isStarred: true, text: 'Yes' })).toBe('7′ ★ Yes');
    expect(formatNoteLine({ minute: 0, isStarred: false, text: '' })).toBe('0′ ');
    expect(formatNoteLine({ minute: null, isStarred: true, text: '' })).toBe('★ ');
  });
});

describe('starred lines', () => {
  it('are what was worth keeping, without marks, in order', () => {
    const note = "3′ ★ First \nplain\n★ 5' tall\n★  \n\n9′ ★\n★ 最後";
    expect(starredLines(note)).toEqual(['First', "5' tall", '最後']);
    expect(starredLines('')).toEqual([]);
  });
});

describe('marking the line around the caret', () => {
  it.each([
    ['one|', '★ one|'],
    ['|', '★ |'],
    ['|\nsecond', '★ |\nsecond'],
    ['first\n|\nthird', 'first\n★ |\nthird'],
    ['first|\nsecond', '★ first|\nsecond'],
    ['first\n|second', 'first\n★ |second'],
    ['first\nsecond|', 'first\n★ second|'],
    ['first\n7′ sec|ond\nthird', 'first\n7′ ★ sec|ond\nthird'],
    ['first\n7′ ★ sec|ond', 'first\n7′ sec|ond'],
    ['first\n|★ second', 'first\n|second'],
    ['★| second', '|second'],
    ['\n\n★ a|', '\n\na|'],
    ['日本|語', '★ 日本|語'],
    ['שלום| לך', '★ שלום| לך'],
    ['👩🏽‍🚀|', '★ 👩🏽‍🚀|'],
  ])('makes %j into %j', (before, after) => {
    expect(markAt(before)).toBe(after);
  });

  it('gives it a minute, or takes that away', () => {
    expect(markAt('a\n★ said|', () => ({ minute: 12 }))).toBe('a\n12′ ★ said|');
    expect(markAt('a\n12′ ★ said|', () => ({ minute: null }))).toBe('a\n★ said|');
    expect(markAt('a\n12′ said|', () => ({}))).toBe('a\n12′ said|');
  });
});

const piece = fc.constantFrom(
  '7′ ',
  "7' ",
  '★ ',
  '★',
  '′',
  ' ',
  'word',
  '5\'8"',
  '予算',
  'שלום',
  '👩🏽‍🚀',
  '\n',
  '\n\n',
  '12',
);
const notes = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const place = fc
  .tuple(notes, fc.nat(60))
  .map(([note, at]) => ({ note, offset: at % (note.length + 1) }));
const marks = fc.record({ minute: fc.option(fc.nat(1_440)), isStarred: fc.boolean() });
/** Text that does not begin like a mark. */
const said = fc.string({ unit: 'grapheme' }).map((text) => `–${text.replaceAll('\n', '')}`);

describe('whatever a note holds', () => {
  it('what is written is read again', () => {
    fc.assert(
      fc.property(marks, fc.oneof(said, fc.constant('')), (line, text) => {
        expect(parseNoteLine(formatNoteLine({ ...line, text }))).toEqual({ ...line, text });
      }),
      randomSettings(500, 'note lines, round trip'),
    );
  });

  it('keeps every character of the text and everything outside of the line', () => {
    fc.assert(
      fc.property(place, marks, ({ note, offset }, change) => {
        const { start, end, line, caret } = markLine(note, offset, () => change);
        expect(start).toBeLessThanOrEqual(offset);
        expect(end).toBeGreaterThanOrEqual(offset);
        const before = note.slice(start, end);
        expect(before).not.toContain('\n');
        expect(start === 0 || note[start - 1] === '\n').toBe(true);
        expect(end === note.length || note[end] === '\n').toBe(true);
        expect(line.endsWith(parseNoteLine(before).text)).toBe(true);
        const fromEnd = end - offset;
        expect(caret).toBe(start + Math.max(0, line.length - fromEnd));
      }),
      randomSettings(1_000, 'note lines, marking'),
    );
  });

  it('is the same after its star was given and taken', () => {
    fc.assert(
      fc.property(marks, said, notes, notes, (line, text, above, below) => {
        const written = formatNoteLine({ ...line, text });
        const note = `${above}\n${written}\n${below}`;
        const offset = above.length + 1 + written.length;
        const once = mark(note, offset, star);
        expect(once.note).not.toBe(note);
        expect(mark(once.note, once.caret, star)).toEqual({ note, caret: offset });
      }),
      randomSettings(500, 'note lines, star'),
    );
  });
});
