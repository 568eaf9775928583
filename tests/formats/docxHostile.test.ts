import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlinePacket } from '../../src/core/packet/outlinePacket.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNow,
} from '../fixtures/packetNotebook.ts';
import { docxParts, textOfXml } from './docxParts.ts';
import { fuzz } from './fuzz.ts';

// Every class of code point a text field can hold: markup, controls, non-characters, halves of pairs, marks, directions.
const classes = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ']]>',
    '<w:p>&amp;"\'',
    '\u0000\u0001\u001f',
    '\ufffe\uffff',
    '\ud800',
    '\udfff',
    'a\nb\r\nc\td',
    '\u2028\u2029\u0085',
    '\u202eשלום (2019).',
    'مرحبا hello مرحبا',
    '👩🏽‍🚀',
    'e\u0301\u0301\u0301',
    '\u{10ffff}\u{1fffe}',
    '{PAGE} \\* MERGEFORMAT',
  ),
);
const hostile = fc.array(classes, { maxLength: 4 }).map((pieces) => pieces.join(''));
const filled = hostile.map((text) => `${text}x`);

const fields = fc.record({
  name: filled,
  line: hostile,
  question: filled,
  part: filled,
  cue: filled,
  long: hostile,
});

function notebookOf(text: typeof fields extends fc.Arbitrary<infer T> ? T : never) {
  const contact = makeContact('c', {
    displayName: text.name,
    role: text.line,
    organisation: text.line,
    location: text.line,
    commonGround: text.line,
    researchNotes: text.long,
    skillsToMention: text.long,
    emails: [{ label: text.line, value: text.name }],
    links: [{ label: '', value: text.name }],
  });
  const question = makeQuestion('q', {
    section: text.line,
    text: text.question,
    cues: [{ cueId: 'u', text: text.cue, state: 'open' }],
    condition: { kind: 'fact', text: text.cue },
    probes: [text.cue, text.part],
    guidance: text.long,
    parts: [{ partId: 'p', text: text.part, note: '' }],
  });
  const interview = makeInterview('i', ['c'], [question], {
    kind: 'job',
    place: text.line,
    objective: text.long,
    talkingPoints: [{ talkingPointId: 't', text: text.question }],
    theyMayAsk: [
      {
        theyMayAskId: 'm',
        text: text.question,
        answerPoints: [{ title: text.line, text: text.long }],
      },
    ],
  });
  const notebook = makeNotebook({ contacts: [contact], interviews: [interview] });
  notebook.me.displayName = text.line;
  return notebook;
}

describe('writeDocx with hostile text in every field', () => {
  const parameters = fuzz(150);
  const timeout = 60_000 + parameters.numRuns * 100;

  it('writes well-formed parts that still hold the codes', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (text) => {
        const outline = outlinePacket(notebookOf(text), {
          contactId: 'c',
          interviewId: null,
          paper: 'a4',
          now: packetNow,
          timeZone: 'UTC',
        });
        const parts = docxParts(await writeDocx(outline));
        let written = '';
        for (const xml of parts.values()) written += textOfXml(xml);
        expect(written).toContain('Q01');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(written).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
      }),
      parameters,
    );
  });

  it('writes an answer of 50,000 characters of mixed direction in bounded time', async () => {
    const text = { name: 'x', line: '', question: 'q', part: 'p', cue: 'c' };
    const long = 'אב 1, '.repeat(8_000) + '(2019) '.repeat(300);
    const outline = outlinePacket(notebookOf({ ...text, long }), {
      contactId: 'c',
      interviewId: null,
      paper: 'a4',
      now: packetNow,
      timeZone: 'UTC',
    });
    const parts = docxParts(await writeDocx(outline));
    expect(textOfXml(parts.get('word/document.xml') ?? '').length).toBeGreaterThan(100_000);
  });
});
