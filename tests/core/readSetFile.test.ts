import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNotebook } from '../../src/api/shippedSets.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { emptyBankQuestionFields } from '../../src/core/question-bank/model.ts';
import { questionBankOperations as operations } from '../../src/core/question-bank/operations.ts';
import { readSetFile } from '../../src/core/question-bank/readSetFile.ts';
import { questionsOfSet } from '../../src/core/question-bank/searchQuestions.ts';
import { setFileLimit, writeSetFile } from '../../src/core/question-bank/setFile.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

const empty = { bankQuestions: {} };
const shipped = newNotebook('Shipped', testContext()());
const good = Object.values(shipped.questionSets).map((set) =>
  writeSetFile(set, questionsOfSet(shipped, set)),
);
const [basics = ''] = good;

function refusal(text: string): NotebookError {
  try {
    readSetFile(empty, text);
  } catch (cause) {
    if (cause instanceof NotebookError) return cause;
    throw cause;
  }
  throw new Error('It was read.');
}

describe('a file that is no question set', () => {
  const file = (fields: object) =>
    JSON.stringify({
      format: 'askbook-question-set',
      version: 1,
      name: 'N',
      questions: [],
      ...fields,
    });
  const foreign = /^This file is not a question set of Askbook\. Nothing was added; choose/;

  it('is read with a byte order mark', () => {
    expect(readSetFile(empty, `\uFEFF${basics}`).set.name).toBe('Basics');
  });

  it.each([
    ['nothing', ''],
    ['a text', 'What do you do?\nWho else?'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['another JSON file', '{"name":"Basics","questions":[]}'],
    ['another format', file({ format: 'askbook-notebook' })],
    ['a version that is none', file({ version: '1' })],
    ['version 0', file({ version: 0 })],
    ['a cut file', basics.slice(0, -20)],
    ['nested lists', '['.repeat(100_000)],
    ['nested objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('is refused in one sentence: %s', (_what, text) => {
    expect(refusal(text)).toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(foreign),
    });
  });

  it('of a newer Askbook is told apart, whatever else is in it', () => {
    expect(refusal(file({ version: 2, questions: 'elsewhere', more: 1 }))).toMatchObject({
      code: 'unsupported_version',
      message:
        'This question set was saved by a newer Askbook. Nothing was added; update Askbook to read it.',
    });
  });

  it.each([
    [{ name: ' ' }, 'because of “name”'],
    [{ colour: 'red' }, 'because of “colour”'],
    [{ 'co\nlour': 'red' }, 'because of “co lour”'],
    [{ questions: 'none' }, 'because of “questions”'],
    [{ questions: [{ text: 'A?' }, { text: 7 }] }, 'because of “text” in question 2'],
    [{ questions: [{ text: 'A?', minutes: 1e9 }] }, 'because of “minutes” in question 1'],
    [{ questions: [{ text: 'A?', colour: 1 }] }, 'because of “colour” in question 1'],
    [{ questions: [7] }, 'because of question 1'],
    [{ questions: [{ text: 'A?', cues: [{ a: [] }] }] }, 'because of “cues” in question 1'],
    [{ questions: [{ text: 'A?', cues: ['x'.repeat(2_001)] }] }, 'because of “cues” in question 1'],
  ])('says where it is wrong: %j', (fields, where) => {
    const { code, message } = refusal(file(fields));
    expect(code).toBe('invalid_input');
    expect(message).toBe(
      `This question set cannot be read, ${where}. Nothing was added; mend the file or ask for it again.`,
    );
  });

  it('is refused before each of its items is looked at', () => {
    const many = file({ questions: Array.from({ length: 1_000_000 }, () => 0) });
    expect(refusal(many).message).toMatch(/^This question set cannot be read\. Nothing was added/);
    const wide = file({
      questions: [{ text: 'A?', cues: Array.from({ length: 1_000_000 }, () => 0) }],
    });
    expect(refusal(wide).message).toMatch(/^This question set cannot be read\./);
    expect(many.length + wide.length).toBeLessThan(setFileLimit);
  });

  it('reaches no prototype', () => {
    const head = '"format":"askbook-question-set","version":1,"name":"N"';
    for (const text of [
      `{${head},"questions":[],"__proto__":{"polluted":1}}`,
      `{${head},"questions":[{"text":"A?","__proto__":{"polluted":1}}]}`,
      `{${head},"questions":[{"text":"A?","constructor":{"prototype":{"polluted":1}}}]}`,
      `{"__proto__":{${head}},"questions":[]}`,
    ]) {
      expect(refusal(text).code).toBe('invalid_input');
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('is a preview or a refusal, whatever it holds', () => {
    const { seed, numRuns } = randomSettings(20_000, 'question set fuzz');
    const before = Object.getOwnPropertyNames(Object.prototype);
    const parts = [
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '\u0000',
      '1e999',
      '-',
      'null',
      '__proto__',
      '\uFEFF',
      '\uD800',
    ];
    const mutated = fc
      .tuple(
        fc.constantFrom(...good),
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.nat(40),
            fc.constantFrom(...parts, ...parts.map((part) => part.repeat(50))),
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
      )
      .map(([text, cuts]) =>
        cuts.reduce((left, [at, length, put]) => {
          const from = at % (left.length + 1);
          return left.slice(0, from) + put + left.slice(from + length);
        }, text),
      );
    const shaped = fc
      .jsonValue({ maxDepth: 3 })
      .chain((value) =>
        fc
          .constantFrom(...[...Object.keys(emptyBankQuestionFields), 'text'])
          .map((key) => file({ questions: [{ text: 'A?', [key]: value }, value] })),
      );
    let readCount = 0;
    fc.assert(
      fc.property(fc.oneof(mutated, shaped, fc.json(), fc.string({ unit: 'binary' })), (text) => {
        try {
          const { set } = readSetFile(empty, text);
          readCount += 1;
          operations['questionBank.importSet'].input.parse(set);
        } catch (cause) {
          if (!(cause instanceof NotebookError)) throw cause;
          expect(cause.message).toMatch(/^[^\n]+\. Nothing was added; [^\n]+\.$/);
        }
      }),
      { seed, numRuns },
    );
    console.log(`${readCount} of ${numRuns} were read`);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
