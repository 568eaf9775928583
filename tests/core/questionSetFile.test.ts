import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNotebook, sampleNotebook } from '../../src/api/shippedSets.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { NotebookError } from '../../src/core/operation.ts';
import {
  type BankQuestionFields,
  bankQuestionKinds,
  emptyBankQuestionFields,
  priorities,
  type QuestionSet,
} from '../../src/core/question-bank/model.ts';
import { questionBankOperations as operations } from '../../src/core/question-bank/operations.ts';
import { readSetFile } from '../../src/core/question-bank/readSetFile.ts';
import { questionsOfSet } from '../../src/core/question-bank/searchQuestions.ts';
import { setFileLimit, writeSetFile } from '../../src/core/question-bank/setFile.ts';
import { createSession } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

const empty = { bankQuestions: {} };
const shipped = newNotebook('Shipped', testContext()());
const setNamed = (notebook: Notebook, name: string): QuestionSet => {
  const set = Object.values(notebook.questionSets).find((one) => one.name === name);
  if (!set) throw new Error(`There is no set ${name}`);
  return set;
};
const textOf = (notebook: Notebook, set: QuestionSet) =>
  writeSetFile(set, questionsOfSet(notebook, set));
const basics = textOf(shipped, setNamed(shipped, 'Basics'));

/** A set without what is its own: ids, instants and where it came from. */
function contentOf(notebook: Notebook, set: QuestionSet) {
  return {
    name: set.name,
    description: set.description,
    questions: questionsOfSet(notebook, set).map(
      ({ bankQuestionId: _id, createdAt: _at, ...fields }) => fields,
    ),
  };
}

/** Brings a file into a notebook of its own, as the window does. */
async function imported(text: string) {
  const context = testContext();
  const session = createSession(newNotebook('Other', context()), memoryStorage());
  const preview = operations['questionBank.readSet'].run(session.notebook, { text }, context());
  const command = operations['questionBank.importSet'];
  const { value } = await session.run(command, command.input.parse(preview.set), context());
  return { session, context, questionSetId: value.questionSetId };
}

function refusal(text: string): NotebookError {
  try {
    readSetFile(empty, text);
  } catch (cause) {
    if (cause instanceof NotebookError) return cause;
    throw cause;
  }
  throw new Error('It was read.');
}

const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => `x${text}x`);
const lines = fc.array(line, { maxLength: 3 });
const randomQuestion: fc.Arbitrary<BankQuestionFields> = fc.record({
  kind: fc.constantFrom(...bankQuestionKinds),
  section: fc.oneof(fc.constant(''), line),
  text: line,
  tags: lines,
  priority: fc.constantFrom(...priorities),
  minutes: fc.integer({ min: 0, max: 1_440 }),
  cues: lines,
  condition: fc.option(
    fc.record({ kind: fc.constantFrom('fact' as const, 'heard' as const), text: line }),
  ),
  probes: lines,
  whyAsk: fc.string(),
  guidance: fc.string(),
  parts: lines,
  answerPoints: fc.array(fc.record({ title: fc.string(), text: fc.string() }), { maxLength: 2 }),
});

describe('a question set as a file', () => {
  it.each(Object.values(shipped.questionSets).map((set) => [set.name, set] as const))(
    'comes back as it was: %s',
    async (_name, set) => {
      const { session, questionSetId } = await imported(textOf(shipped, set));
      const back = session.notebook.questionSets[questionSetId] as QuestionSet;
      expect(contentOf(session.notebook, back)).toEqual(contentOf(shipped, set));
      expect(back.origin).toBe('own');
      expect(textOf(session.notebook, back)).toBe(textOf(shipped, set));
    },
  );

  it('comes back as it was, whatever is in it', () => {
    const { seed, numRuns } = randomSettings(500, 'question set file');
    const at = '2026-05-04T12:00:00.000Z';
    fc.assert(
      fc.property(line, fc.string(), fc.array(randomQuestion), (name, description, questions) => {
        const text = writeSetFile(
          { name, description },
          questions.map((fields, place) => ({
            ...fields,
            bankQuestionId: `b${place}`,
            createdAt: at,
          })),
        );
        const { set } = readSetFile(empty, text);
        const whole = set.questions.map((fields) => ({ ...emptyBankQuestionFields, ...fields }));
        expect({ ...set, questions: whole }).toEqual({ name, description, questions });
      }),
      { seed, numRuns },
    );
  });

  it('is read easily: a head, and nothing that says nothing', () => {
    expect(JSON.parse(basics)).toMatchObject({
      format: 'askbook-question-set',
      version: 1,
      name: 'Basics',
    });
    const [first] = JSON.parse(textOf(shipped, setNamed(shipped, 'TIARA'))).questions;
    expect(first).toEqual({
      section: 'Trends',
      text: 'What is changing in your field that people outside have not noticed yet?',
      minutes: 4,
      whyAsk: 'An easy start: it asks for what they see, not for a favour.',
    });
    expect(basics.endsWith('}\n')).toBe(true);
    expect(writeSetFile({ name: 'None', description: '' }, [])).not.toContain('description');
  });

  it('is exported under the name of its set', async () => {
    const set = setNamed(shipped, 'Basics');
    const context = testContext()();
    const { run } = operations['questionBank.exportSet'];
    const exported = run(shipped, { questionSetId: set.questionSetId }, context);
    expect(exported).toMatchObject({ kind: 'file', fileName: 'Basics.json' });
    const work = { progress: () => {}, isCancelled: false, onCancel: () => {} };
    const made = exported.kind === 'file' ? await exported.make(work, null) : null;
    expect(new TextDecoder().decode(made ?? undefined)).toBe(basics);
    expect(() => run(shipped, { questionSetId: 'none' }, context)).toThrow(/no such question set/);
  });

  it('is one step that can be undone, before which a backup is made', async () => {
    const { session, context } = await imported(basics);
    expect(Object.keys(session.notebook.questionSets)).toHaveLength(6);
    expect(session.history.undoLabel).toBe('Import question set');
    await session.step('undo', context());
    expect(Object.keys(session.notebook.questionSets)).toHaveLength(5);
    const { isImport } = operations['questionBank.importSet'];
    expect(isImport?.({ name: 'One', description: '', questions: [] })).toBe(true);
  });

  it('is not written when it would be too large to be read again', () => {
    const [question] = questionsOfSet(shipped, setNamed(shipped, 'Basics'));
    if (!question) throw new Error('Basics is empty');
    const about = { name: 'Many', description: '' };
    const many = (count: number) => Array.from({ length: count }, () => question);
    expect(readSetFile(empty, writeSetFile(about, many(5_000))).set.questions).toHaveLength(5_000);
    expect(() => writeSetFile(about, many(5_001))).toThrow(/too large for one file/);
    const wide = { ...question, text: '€'.repeat(900_000) };
    expect(() => writeSetFile(about, [wide, wide])).toThrow(/too large for one file/);
  });

  it('tells which questions the bank has, whatever their case and blanks', () => {
    const file = JSON.stringify({
      format: 'askbook-question-set',
      version: 1,
      name: 'Mixed',
      questions: [
        { text: 'New?' },
        { text: ' who  ELSE should I talk to, and may I say that you sent me?' },
      ],
    });
    expect(readSetFile(sampleNotebook(testContext()()), file).knownPlaces).toEqual([1]);
    expect(readSetFile(empty, file).knownPlaces).toEqual([]);
  });
});

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
    const good = Object.values(shipped.questionSets).map((set) => textOf(shipped, set));
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
