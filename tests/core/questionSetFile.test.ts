import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNotebook, sampleNotebook } from '../../src/api/shippedSets.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
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
import { writeSetFile } from '../../src/core/question-bank/setFile.ts';
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
    fc.record({
      kind: fc.constantFrom('fact' as const, 'heard' as const),
      text: line,
      cue: fc.oneof(fc.constant(''), line),
      wanted: fc.constantFrom('heard' as const, 'not_heard' as const),
    }),
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
