import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleNotebook } from '../../src/api/index.ts';
import { removeContact } from '../../src/core/bin/removePeople.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { mendReferences } from '../../src/core/notebook/mendReferences.ts';
import { migrate, migrateStep, migrateTrusted } from '../../src/core/notebook/migrate.ts';
import { readNewer } from '../../src/core/notebook/readNewer.ts';
import { notebookSchema, schemaVersion } from '../../src/core/notebook/schema.ts';
import { frozenBody } from '../fixtures/frozenBody.ts';
import { inPresentForm } from '../fixtures/inPresentForm.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

type Json = Record<string, unknown>;

const context = testContext();
const notebook = sampleNotebook(context());
removeContact(notebook, 'dana-whitcomb', context());
const [contactId = '', otherId = ''] = Object.keys(notebook.contacts);
const [interviewId = ''] = Object.keys(notebook.interviews);

/** The notebook as another Askbook might have written it. */
function changed(
  change: (body: { [field: string]: { [id: string]: Json } } & Json) => void,
): unknown {
  const body = structuredClone(notebook) as never;
  change(body);
  return body;
}

describe('a notebook of a newer Askbook', () => {
  it('is read as it is when everything is known', () => {
    const before = structuredClone(notebook);
    expect(readNewer(notebook)).toEqual(before);
    expect(notebook).toEqual(before);
  });

  it('loses fields that are not known, at any depth, and nothing else', () => {
    const body = changed((newer) => {
      newer.clubs = {};
      newer.me = { ...(newer.me as Json), pronouns: 'they' } as never;
      for (const contact of Object.values(newer.contacts as never)) (contact as Json).height = 180;
      const interview = newer.interviews?.[interviewId] as Json;
      interview.recording = { fileName: 'a.wav' };
      for (const question of Object.values(interview.questions as never)) {
        (question as Json).star = true;
        for (const cue of (question as Json).cues as Json[]) cue.minute = 3;
      }
      for (const entry of Object.values(newer.bin as never) as Json[]) {
        entry.why = 'duplicate';
        for (const contact of Object.values((entry.records as Json).contacts as never)) {
          (contact as Json).height = 180;
        }
      }
    });
    expect(readNewer(body)).toEqual(notebook);
  });

  it('loses records that do not fit, and the references to them', () => {
    const body = changed((newer) => {
      (newer.contacts?.[contactId] as Json).emails = 'a@example.org';
      const interview = newer.interviews?.[interviewId] as Json;
      delete interview.mode;
      (newer.me as Json).goal = 'world_peace';
      newer.contacts = { ...newer.contacts, 'no id': {} } as never;
    });
    const read = readNewer(body);
    if (!read) throw new Error('It was not read');
    expect(checkNotebook(read)).toEqual([]);
    expect(notebookSchema.parse(read)).toEqual(read);
    expect(read.contacts[contactId]).toBeUndefined();
    expect(read.contacts[otherId]).toEqual(notebook.contacts[otherId]);
    expect(read.interviews[interviewId]).toBeUndefined();
    expect(read.me).toEqual({ ...notebook.me, goal: null });
    expect(Object.keys(read.contacts)).toHaveLength(Object.keys(notebook.contacts).length - 1);
  });

  it.each<[what: string, body: unknown]>([
    ['null', null],
    ['a list', []],
    ['a text', 'notebook'],
    ['undefined', undefined],
    ['a kind that is a list now', changed((newer) => Object.assign(newer, { contacts: [] }))],
    ['a kind that is gone', changed((newer) => void delete newer.promises)],
    ['a name that is none', changed((newer) => Object.assign(newer, { name: 7 }))],
    ['me gone', changed((newer) => void delete newer.me)],
    ['an order that is none', changed((newer) => Object.assign(newer, { questionSetOrder: [7] }))],
  ])('is not read when its top level does not fit: %s', (_what, body) => {
    expect(readNewer(body)).toBeNull();
  });

  it('is not read, and throws nothing, when it is nested without end', () => {
    const round: Json = {};
    round.round = round;
    expect(readNewer(round)).toBeNull();
    let deep: unknown = {};
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(readNewer({ ...notebook, contacts: { a: deep } })).toBeNull();
  });

  it('is whole or null, whatever stands in it', () => {
    const fields = fc.constantFrom(...Object.keys(notebook));
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...Object.values(notebook)),
      fc.dictionary(fc.constantFrom(contactId, interviewId, '__proto__', 'x'), fc.jsonValue()),
      fc
        .constantFrom(...Object.values(notebook.interviews), ...Object.values(notebook.contacts))
        .map((record) => ({ record })),
    );
    let readCount = 0;
    fc.assert(
      fc.property(fields, fc.string(), values, fc.boolean(), (field, key, value, isInside) => {
        const whole = structuredClone(notebook) as Json;
        whole[field] = isInside ? { ...(whole[field] as Json), [key]: value } : value;
        const read = readNewer(whole);
        if (read === null) return;
        readCount += 1;
        expect(notebookSchema.safeParse(read).error).toBeUndefined();
        expect(checkNotebook(read)).toEqual([]);
      }),
      randomSettings(300, 'readNewer'),
    );
    expect(readCount).toBeGreaterThan(0);
  });

  it('mends every reference', () => {
    const broken = structuredClone(notebook);
    for (const id of Object.keys(broken.contacts).slice(0, 6)) delete broken.contacts[id];
    for (const set of Object.values(broken.questionSets).slice(0, 1)) set.questionIds.pop();
    broken.questionSetOrder.push('gone');
    broken.questionSetOrder.shift();
    for (const interview of Object.values(broken.interviews)) interview.questionOrder.pop();
    expect(checkNotebook(broken).length).toBeGreaterThan(10);
    expect(checkNotebook(mendReferences(broken))).toEqual([]);
  });
});

describe('a body whose hash has verified', () => {
  it('is answered as it is when it is of the present version', () => {
    expect(migrateTrusted(schemaVersion, notebook)).toBe(notebook);
  });

  it.each<[what: string, body: unknown]>([
    ['null', null],
    ['a list', []],
    ['nothing in it', {}],
    ...Object.keys(notebook).flatMap((field): [string, unknown][] => [
      [`no ${field}`, changed((body) => void delete body[field])],
      [`${field} of another kind`, { ...notebook, [field]: 7 }],
      [`${field} null`, { ...notebook, [field]: null }],
    ]),
    ['records in a list', { ...notebook, contacts: [] }],
    ['an order by name', { ...notebook, questionSetOrder: {} }],
  ])('is refused when its top level is not right: %s', (_what, body) => {
    expect(() => migrateTrusted(schemaVersion, body)).toThrow(
      expect.objectContaining({ code: 'storage_failed' }),
    );
  });

  it('is validated whole when it is of an older version', () => {
    const old = frozenBody(1);
    expect(migrateTrusted(1, old)).toEqual(inPresentForm(old));
    const wrong = { ...old, contacts: { x: {} } };
    expect(() => migrateTrusted(1, wrong)).toThrow(
      expect.objectContaining({ code: 'storage_failed' }),
    );
  });
});

describe('migrating', () => {
  const old = frozenBody(1);

  it.each<[version: number, body: object]>([
    [1, notebook],
    [2, notebook],
    [2, old],
    [3, frozenBody(2)],
  ])(
    'refuses a body that is not what its version %i says, though another would take it',
    (version, body) => {
      expect(() => migrate(version, body)).toThrow(
        expect.objectContaining({ code: 'storage_failed' }),
      );
    },
  );

  it('goes step by step without validating, and leaves the body alone', () => {
    const odd = { odd: true };
    expect(migrateStep(odd, 1, 2)).toEqual({ odd: true, bin: {} });
    expect(migrateStep(odd, 2, 3)).toEqual({ odd: true });
    expect(odd).toEqual({ odd: true });
    expect(migrateStep(odd, 2, 2)).toBe(odd);
    expect(migrateStep(null, 1, schemaVersion)).toBeNull();
    expect(migrateStep(old, 1, schemaVersion)).toEqual(inPresentForm(old));
    expect(old).toEqual(frozenBody(1));
  });

  it.each<[what: string, body: object]>([
    ['interviews that are a list', { interviews: [1, null], bin: 'x' }],
    ['an interview that is none', { interviews: { a: null, b: 7 }, bin: { c: [], d: null } }],
    ['an entry without records', { interviews: {}, bin: { c: { records: 7 } } }],
    [
      'records of no kind',
      { interviews: {}, bin: { c: { records: { plannedQuestions: { q: 5 } } } } },
    ],
  ])('bears what is not of its version on the way: %s', (_what, body) => {
    const before = structuredClone(body);
    expect(migrateStep(body, 2, 3)).toEqual(before);
  });

  it.each([0, -1, 1.5, Number.NaN])('never heard of version %d', (version) => {
    expect(() => migrate(version, old)).toThrow(
      expect.objectContaining({ code: 'storage_failed' }),
    );
  });

  it.each([migrate, migrateTrusted])('refuses a newer version', (read) => {
    expect(() => read(schemaVersion + 1, notebook)).toThrow(
      expect.objectContaining({ code: 'unsupported_version' }),
    );
  });
});
