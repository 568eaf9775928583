import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/core/letters/fillTemplate.ts';
import { parseTemplateLine } from '../../src/core/letters/parseTemplateLine.ts';

const texts = new Map([
  ['name', 'Dr. Ruth Jr.'],
  ['who', 'I am Jo.'],
  ['phone', ''],
  ['place', ''],
]);

/** Fills with a few fields of which `who` is a sentence and `phone` and `place` are empty for reasons of their own. */
function fill(body: string, { runsOn = true, subject = '' } = {}) {
  return fillTemplate(
    { subject, body },
    (name) => {
      const text = texts.get(name);
      if (text === undefined) return null;
      return { name, text, reason: text === '' ? `No ${name}.` : '', isSentence: name === 'who' };
    },
    { runsOn },
  );
}

describe('a template', () => {
  it('says what its fields say', () => {
    expect(fill('Dear {name},\n\nHello {name}.')).toEqual({
      subject: '',
      body: 'Dear Dr. Ruth Jr.,\n\nHello Dr. Ruth Jr..',
      dropped: [],
      unknown: [],
      wordCount: 8,
    });
  });

  it('loses a line whose field is empty, and says which and why', () => {
    const { body, dropped, wordCount } = fill('One.\nCall {phone} now, {name}.\nTwo.');
    expect(body).toBe('One. Two.');
    expect(dropped).toEqual([
      { line: 'Call {phone} now, {name}.', field: 'phone', reason: 'No phone.' },
    ]);
    expect(wordCount).toBe(2);
  });

  it('gives each reason of a line once', () => {
    expect(fill('{phone} {place} {phone}').dropped.map(({ field }) => field)).toEqual([
      'phone',
      'place',
    ]);
  });

  it('loses a paragraph with its last line, and leaves no gap', () => {
    expect(fill('\n\nOne\n\n{phone}\n{place}\n\n\n\n{phone}\n \nTwo\n\n{phone}').body).toBe(
      'One\n\nTwo',
    );
    expect(fill('{phone}').body).toBe('');
    expect(fill('{phone}').wordCount).toBe(0);
  });

  it('loses the subject the same way, and keeps it on one line', () => {
    const lost = fill('x', { subject: 'Call {phone}' });
    expect([lost.subject, lost.dropped[0]?.line]).toEqual(['', 'Call {phone}']);
    expect(fill('x', { subject: ' For\n{name} ' }).subject).toBe('For Dr. Ruth Jr.');
  });

  it('leaves what is no field as it was written, and names it once', () => {
    const { body, unknown } = fill('{nmae} and { nmae } or {toString}, {name}', {});
    expect(body).toBe('{nmae} and { nmae } or {toString}, Dr. Ruth Jr.');
    expect(unknown).toEqual(['nmae', 'toString']);
  });

  it('reads doubled braces as braces, and lone ones too', () => {
    expect(fill('{{name}} is {name}, {{{name}}}').body).toBe(
      '{name} is Dr. Ruth Jr., {Dr. Ruth Jr.}',
    );
    expect(fill('a { b } c {} d { } e } {').body).toBe('a { b } c {} d { } e } {');
    expect(fill('a { b } c').unknown).toEqual(['b']);
    expect(parseTemplateLine('')).toEqual([]);
  });

  it('takes foreign line ends', () => {
    expect(fill('Dear {name},\r\n\r\n{phone}\r\nYours').body).toBe('Dear Dr. Ruth Jr.,\n\nYours');
  });
});

describe('the lines of a paragraph', () => {
  it.each([
    ['sentences run on', 'One.\n{who}\nThree?', 'One. I am Jo. Three?'],
    ['a sentence ends with its quotes, too', '“One.”\n(Two!)', '“One.” (Two!)'],
    ['a greeting keeps its line', 'Dear you,\nOne.', 'Dear you,\nOne.'],
    [
      'a name keeps its line whatever it ends with',
      'Thank you.\n{name}\nOne.',
      'Thank you.\nDr. Ruth Jr.\nOne.',
    ],
    [
      'an item of a list keeps its line',
      'These.\n- One.\n- Two.\n3. Three.',
      'These.\n- One.\n- Two.\n3. Three.',
    ],
    ['what is unknown keeps its line', 'One.\n{nmae}', 'One.\n{nmae}'],
  ])('%s', (_, template, body) => {
    expect(fill(template).body).toBe(body);
  });

  it('stand for themselves on a card to speak from', () => {
    expect(fill('One.\n{who}\n{phone}\nThree?', { runsOn: false }).body).toBe(
      'One.\nI am Jo.\nThree?',
    );
  });
});
