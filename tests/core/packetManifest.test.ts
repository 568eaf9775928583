import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedQuestion } from '../../src/core/interviews/model.ts';
import { packetVariants } from '../../src/core/packet/choices.ts';
import { hashNote, packetId } from '../../src/core/packet/packetManifest.ts';
import { blocksOf, packetOf } from '../fixtures/packetHelpers.ts';
import {
  extremeNotebook,
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNotebook,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

describe('hashNote', () => {
  it('is the beginning of the sha256 of the note', () => {
    expect(hashNote('')).toBe('e3b0c44298fc1c14');
    expect(hashNote('abc')).toBe('ba7816bf8f01cfea');
  });

  it('does not see how lines end and accents are composed, and sees everything else', () => {
    expect(hashNote('a\r\nb\rc')).toBe(hashNote('a\nb\nc'));
    expect(hashNote('cafe\u0301')).toBe(hashNote('caf\u00e9'));
    expect(hashNote('a ')).not.toBe(hashNote('a'));
    expect(hashNote('\ud800')).toHaveLength(16);
  });
});

describe('packetId', () => {
  const identity = { notebookId: 'n', contactId: 'c', interviewId: 'i', now: '2026' };

  it('is a readable code, the same for the same and another for anything else', () => {
    expect(packetId(identity)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(packetId(identity)).toBe(packetId({ ...identity }));
    const others = [
      { ...identity, notebookId: 'm' },
      { ...identity, contactId: 'd' },
      { ...identity, interviewId: null },
      { ...identity, now: '2027' },
      { ...identity, notebookId: 'nc', contactId: '' },
    ];
    expect(new Set([identity, ...others].map(packetId)).size).toBe(6);
  });
});

describe('the manifest', () => {
  it('knows each answer area and its note of the moment', () => {
    const notebook = packetNotebook();
    Object.assign(notebook.interviews.rich?.questions.r01 ?? {}, { note: 'SAID' });
    const manifest = packetOf(notebook, 'cy').manifest;
    expect(manifest).toMatchObject({
      notebookId: 'nb',
      contactId: 'cy',
      interviewId: 'rich',
      variant: 'full',
      exportedAt: '2026-05-04T08:00:00.000Z',
    });
    expect(manifest?.answers.slice(0, 2).map(({ noteHash }) => noteHash)).toEqual([
      hashNote('SAID'),
      hashNote(''),
    ]);
    expect(manifest?.answers.slice(6, 9)).toEqual([
      { code: 'Q07a', plannedQuestionId: 'r07', partId: 'p1', noteHash: hashNote('') },
      { code: 'Q07b', plannedQuestionId: 'r07', partId: 'p2', noteHash: hashNote('') },
      { code: 'Q08', plannedQuestionId: 'r08', partId: null, noteHash: hashNote('') },
    ]);
  });

  it('has no answers where the questions are deselected', () => {
    expect(packetOf(packetNotebook(), 'cy', { sections: ['cameUp'] }).manifest?.answers).toEqual(
      [],
    );
  });
});

const question: fc.Arbitrary<Partial<PlannedQuestion>> = fc.record({
  section: fc.constantFrom('', 'The work', 'Getting in'),
  minutes: fc.integer({ min: 0, max: 20 }),
  note: fc.constantFrom('', 'Said'),
  outcome: fc.constantFrom('unasked', 'asked', 'skipped'),
  parts: fc
    .integer({ min: 0, max: 3 })
    .map((count) =>
      Array.from({ length: count }, (_, place) => ({ partId: `p${place}`, text: 'P', note: '' })),
    ),
  release: fc.constantFrom(null, null, { rule: 'always' as const, fact: '' }),
});

describe('any plan', () => {
  it('has dense codes, one answer for each area, and the same outline twice', () => {
    const { seed, numRuns } = randomSettings(200, 'plans');
    fc.assert(
      fc.property(
        fc.array(question, { maxLength: 30 }),
        fc.constantFrom(...packetVariants),
        fc.integer({ min: 0, max: 60 }),
        (fields, variant, lengthMinutes) => {
          const questions = fields.map((one, place) => makeQuestion(`q${place}`, one));
          const notebook = makeNotebook({
            contacts: [makeContact('c')],
            interviews: [makeInterview('i', ['c'], questions, { lengthMinutes })],
          });
          const packet = packetOf(notebook, 'c', { variant });
          const blocks = blocksOf(packet, 'question');
          expect(blocks.map(({ code }) => Number(code.slice(1)))).toEqual(
            blocks.map((_, place) => place + 1),
          );
          const areas = blocks.flatMap(({ code, parts, answer }) => [
            ...(parts.length === 0 || (answer ?? '') !== '' ? [code] : []),
            ...parts.map(({ letter }) => `${code}${letter}`),
          ]);
          const answers = packet.manifest?.answers.map(({ code }) => code);
          expect(answers).toEqual(variant === 'blank' ? undefined : areas);
          expect(packetOf(notebook, 'c', { variant })).toEqual(packet);
        },
      ),
      { seed, numRuns },
    );
  });

  it('may have 200 questions', () => {
    const packet = packetOf(extremeNotebook(), 'k24');
    expect(blocksOf(packet, 'question').at(-1)?.code).toBe('Q200');
    expect(packet.manifest?.answers).toHaveLength(200);
  });
});
