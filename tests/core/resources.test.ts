import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sources } from '../../src/core/contacts/model.ts';
import { chaseState, chasingDays } from '../../src/core/follow-ups/chaseState.ts';
import { isSettled } from '../../src/core/follow-ups/isSettled.ts';
import { emptySelfReview, releaseRules } from '../../src/core/interviews/model.ts';
import { rankedQuestions, savedQuestions } from '../../src/core/interviews/ranking.ts';
import { daySchema } from '../../src/core/notebook/primitives.ts';
import { type Notebook, notebookSchema } from '../../src/core/notebook/schema.ts';
import { shiftDates } from '../../src/core/notebook/shiftDates.ts';
import {
  bankQuestionFieldsSchema,
  emptyBankQuestionFields,
  type QuestionSetFile,
  questionSetFileSchema,
} from '../../src/core/question-bank/model.ts';
import { permissions } from '../../src/core/referrals/model.ts';

const resources = new URL('../../resources/', import.meta.url);
const setFiles = readdirSync(new URL('question-sets/', resources)).sort();

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, resources), 'utf8'));
}

function readSet(name: string): QuestionSetFile {
  return questionSetFileSchema.parse(readJson(`question-sets/${name}.json`));
}

function kinds(set: QuestionSetFile): Record<string, number> {
  return countBy(set.questions, (question) => question.kind ?? emptyBankQuestionFields.kind);
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[keyOf(value)] = (counts[keyOf(value)] ?? 0) + 1;
  return counts;
}

describe('shipped question sets', () => {
  it('are the five sets', () => {
    expect(setFiles).toEqual([
      'basics.json',
      'four-essentials.json',
      'outreach-and-community-librarian.json',
      'phone-three.json',
      'tiara.json',
    ]);
  });

  it.each(setFiles)('%s is whole', (file) => {
    const raw = readJson(`question-sets/${file}`);
    const set = questionSetFileSchema.parse(raw);
    expect(set, 'parsing changes nothing, so no text is padded with blanks').toEqual(raw);
    expect(set.description).not.toBe('');
    for (const question of set.questions) {
      const whole = bankQuestionFieldsSchema.parse({ ...emptyBankQuestionFields, ...question });
      expect(whole.answerPoints.length > 0).toBe(whole.kind === 'they_may_ask');
      expect(whole.parts).not.toHaveLength(1);
    }
    const texts = set.questions.map((question) => question.text.toLowerCase());
    expect(new Set(texts).size, 'no question twice').toBe(texts.length);
  });

  it.each(setFiles)('%s can be spoken in one breath a question', (file) => {
    const set = questionSetFileSchema.parse(readJson(`question-sets/${file}`));
    for (const { kind, text } of set.questions) {
      if (kind === 'talking_point') continue;
      expect(text).toMatch(/\?$/);
      expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(20);
    }
  });

  it('Basics has three sections of 4, 7 and 4, the referral question a must', () => {
    const set = readSet('basics');
    expect(Object.entries(countBy(set.questions, (question) => question.section ?? ''))).toEqual([
      ['The work', 4],
      ['Getting in', 7],
      ['The field', 4],
    ]);
    const referral = set.questions.at(10);
    expect(referral).toMatchObject({ section: 'Getting in', priority: 'must' });
    expect(referral?.parts).toEqual(['Who to talk to next', 'May I use your name']);
  });

  it('Phone three fits a fifteen-minute call', () => {
    const { questions } = readSet('phone-three');
    expect(questions).toHaveLength(3);
    const total = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);
    expect(total).toBeLessThanOrEqual(15);
  });

  it('TIARA has its five in order', () => {
    expect(readSet('tiara').questions.map((question) => question.section)).toEqual([
      'Trends',
      'Insights',
      'Advice',
      'Resources',
      'Assignments',
    ]);
  });

  it('Four essentials has four', () => {
    expect(readSet('four-essentials').questions).toHaveLength(4);
  });

  it('Outreach has its questions, conditions and guidance, a talking point and prepared answers', () => {
    const set = readSet('outreach-and-community-librarian');
    expect(kinds(set)).toEqual({ question: 13, talking_point: 1, they_may_ask: 5 });
    const conditions = set.questions.flatMap((question) => question.condition ?? []);
    expect(conditions.map((condition) => condition.kind)).toEqual(['fact', 'heard']);
    const budget = set.questions.find((question) => question.condition?.kind === 'heard');
    expect(budget?.guidance).toContain('never how much');
    expect(set.questions[0]?.cues).toEqual(['Do they mention the people they serve?']);
  });
});

const sampleFileSchema = z.strictObject({ anchorOn: daySchema, notebook: notebookSchema });

/** Everything in the notebook that points at nothing, or is kept under an id not its own. */
function brokenLinks(notebook: Notebook): string[] {
  const { contacts, interviews, referrals, followUps, promises } = notebook;
  const broken: string[] = [];
  const check = (from: string, id: string | null, record: Record<string, unknown>) => {
    if (id !== null && !Object.hasOwn(record, id)) broken.push(`${from} -> ${id}`);
  };
  const checkKeys = <T>(record: Record<string, T>, idOf: (value: T) => string) => {
    for (const [key, value] of Object.entries(record)) {
      if (key !== idOf(value)) broken.push(`${key} holds ${idOf(value)}`);
    }
  };
  checkKeys(contacts, (contact) => contact.contactId);
  checkKeys(interviews, (interview) => interview.interviewId);
  checkKeys(referrals, (referral) => referral.referralId);
  checkKeys(followUps, (followUp) => followUp.followUpId);
  checkKeys(promises, (promise) => promise.promiseId);
  for (const interview of Object.values(interviews)) {
    checkKeys(interview.questions, (question) => question.plannedQuestionId);
    for (const id of interview.contactIds) check(interview.interviewId, id, contacts);
    for (const question of Object.values(interview.questions)) {
      check(question.plannedQuestionId, question.bankQuestionId, notebook.bankQuestions);
    }
  }
  for (const referral of Object.values(referrals)) {
    check(referral.referralId, referral.fromContactId, contacts);
    check(referral.referralId, referral.toContactId, contacts);
    check(referral.referralId, referral.interviewId, interviews);
  }
  for (const dated of [...Object.values(followUps), ...Object.values(promises)]) {
    check(dated.text, dated.contactId, contacts);
    check(dated.text, dated.interviewId, interviews);
  }
  return broken;
}

/** Referrals on the longest way from me to a person; throws where the way comes back to itself. */
function referralDepth(notebook: Notebook): number {
  const depthOf = (contactId: string, path: readonly string[]): number => {
    if (path.includes(contactId)) throw new Error(`Circle: ${[...path, contactId].join(' > ')}`);
    const depths = Object.values(notebook.referrals)
      .filter((referral) => referral.toContactId === contactId)
      .map((referral) => 1 + depthOf(referral.fromContactId, [...path, contactId]));
    return Math.max(0, ...depths);
  };
  return Math.max(...Object.keys(notebook.contacts).map((contactId) => depthOf(contactId, [])));
}

describe('sample notebook', () => {
  const raw = readJson('sample-notebook.json');
  const { anchorOn, notebook } = sampleFileSchema.parse(raw);
  const contacts = Object.values(notebook.contacts);
  const interviews = Object.values(notebook.interviews);
  const referrals = Object.values(notebook.referrals);
  const done = interviews.filter((interview) => interview.status === 'done');
  const planned = interviews.filter((interview) => interview.status === 'planned');
  const dayOf = (instant: string | null) => (instant ?? '').slice(0, 10);
  const dayAfterAnchor = (days: number) => shiftDates({ shiftedOn: anchorOn }, days).shiftedOn;

  it('is a whole notebook that calls itself a sample, without question sets', () => {
    expect(sampleFileSchema.parse(raw), 'parsing changes nothing').toEqual(raw);
    expect(notebook).toMatchObject({ isSample: true, notebookId: 'sample' });
    expect(notebook.questionSetOrder).toEqual([]);
    expect(notebook.questionSets).toEqual({});
    expect(notebook.bankQuestions).toEqual({});
    expect(new Date(anchorOn).getUTCDay(), 'a Monday').toBe(1);
  });

  it('has people of many kinds, three interviews done and two planned', () => {
    expect(contacts.length).toBeGreaterThanOrEqual(12);
    expect(new Set(contacts.map((contact) => contact.source)).size).toBeGreaterThanOrEqual(
      sources.length - 3,
    );
    expect(contacts.some((contact) => contact.standing === 'pool')).toBe(true);
    expect(contacts.filter((contact) => contact.archivedAt !== null)).toHaveLength(1);
    expect(done).toHaveLength(3);
    expect(planned).toHaveLength(2);
  });

  it('points at nothing that is missing', () => {
    expect(brokenLinks(notebook)).toEqual([]);
  });

  it('ranks every planned question exactly once', () => {
    for (const { questionOrder, questions } of interviews) {
      expect([...questionOrder].sort()).toEqual(Object.keys(questions).sort());
    }
  });

  it('plans three questions for the phone, ten in person, each with the referral question', () => {
    const counts = planned.map((interview) => [interview.mode, rankedQuestions(interview).length]);
    expect(counts).toEqual([
      ['phone', 3],
      ['in_person', 10],
    ]);
    for (const interview of planned) {
      expect(Object.values(interview.questions).map((question) => question.text)).toContainEqual(
        expect.stringMatching(/^Who else .+ may I /),
      );
    }
  });

  it('saves questions for in person by every rule, one of them in a held interview', () => {
    const saved = interviews.flatMap(savedQuestions).map(({ release }) => release);
    expect(new Set(saved.map((release) => release?.rule))).toEqual(new Set(releaseRules));
    for (const release of saved) expect(release?.fact !== '').toBe(release?.rule === 'fact');
    expect(done.flatMap(savedQuestions)).toHaveLength(1);
  });

  it('names resources and looks back, with one thing improved and one still to do', () => {
    expect(done.flatMap(({ resources }) => resources).length).toBeGreaterThanOrEqual(2);
    const improvements = done.flatMap(({ selfReview }) => selfReview.improvements);
    expect(improvements.map(({ improvedAt }) => improvedAt === null).sort()).toEqual([false, true]);
    for (const { resources, selfReview } of planned) {
      expect({ resources, selfReview }).toEqual({ resources: [], selfReview: emptySelfReview });
    }
  });

  it('has notes, summaries and marked cues where the talk is over', () => {
    for (const interview of done) {
      expect(interview.summary).not.toBe('');
      expect(interview.freeNote).not.toBe('');
    }
    const states = done
      .flatMap((interview) => Object.values(interview.questions))
      .flatMap((question) => question.cues)
      .map((cue) => cue.state);
    expect(new Set(states)).toEqual(new Set(['heard', 'not_heard', 'contradicted']));
  });

  it('has referrals three deep, in every permission, one to a bare name', () => {
    expect(referralDepth(notebook)).toBeGreaterThanOrEqual(3);
    expect(new Set(referrals.map((referral) => referral.permission))).toEqual(new Set(permissions));
    const bare = referrals.filter((referral) => referral.toContactId === null);
    expect(bare.map((referral) => referral.toName)).toEqual([
      'Someone in HR at Quillmere Public Library',
    ]);
    for (const referral of referrals) {
      expect(referral.toContactId === null).toBe(referral.toName !== '');
      expect(referral.permissionLimits !== '').toBe(referral.permission === 'may_use_limited');
      expect(referral.checkBackOn !== null).toBe(referral.permission === 'will_ask_first');
    }
    const mainOf = countBy(
      referrals.filter((referral) => referral.isMain),
      (referral) => referral.toContactId ?? referral.toName,
    );
    expect(
      Object.values(mainOf).every((count) => count === 1),
      'one to mention',
    ).toBe(true);
  });

  it('lies around its anchor day, two follow-ups due', () => {
    for (const interview of done) {
      expect(dayOf(interview.startsAt) < anchorOn).toBe(true);
      expect((interview.endedAt ?? '') > (interview.startsAt ?? '')).toBe(true);
    }
    for (const interview of planned) {
      expect(dayOf(interview.startsAt) >= dayAfterAnchor(8)).toBe(true);
      expect(interview.endedAt).toBeNull();
    }
    const open = Object.values(notebook.followUps).filter((followUp) => followUp.closedAt === null);
    expect(open.filter((followUp) => followUp.dueOn < anchorOn)).toHaveLength(1);
    expect(open.filter((followUp) => followUp.dueOn === anchorOn)).toHaveLength(1);
    expect(open.some((followUp) => followUp.dueOn > anchorOn)).toBe(true);
    for (const followUp of Object.values(notebook.followUps)) {
      expect(followUp.closedAs === null).toBe(followUp.closedAt === null);
    }
  });

  it('chases every ask that waits for an answer, on the days the app itself would have planned', () => {
    const waiting = contacts.flatMap((contact) => {
      const state = chaseState(notebook, contact);
      return state === null || isSettled(notebook, contact, state.ask) ? [] : [state];
    });
    const unchased = waiting.filter(({ chasedOn }) => chasedOn === null);
    expect(unchased.map(({ ask }) => ask.messageId)).toEqual(['asked-renee']);
    for (const { ask, chase, tryAnother } of unchased) {
      const { tryAnotherOn, chaseOn } = chasingDays(ask, notebook.holidays);
      expect([tryAnother?.dueOn, chase?.dueOn]).toEqual([tryAnotherOn, chaseOn]);
    }
  });

  it('stays whole when shifted, interviews on the same weekday at the same clock time', () => {
    const clock = (instant: string | null) =>
      new Date(instant ?? '').toLocaleString('en', {
        timeZone: 'America/Chicago',
        weekday: 'long',
        hour: 'numeric',
        minute: 'numeric',
      });
    const shifted = notebookSchema.parse(shiftDates(notebook, 31 * 7));
    expect(brokenLinks(shifted)).toEqual([]);
    expect(Object.values(shifted.interviews).map(({ startsAt }) => clock(startsAt))).toEqual(
      interviews.map(({ startsAt }) => clock(startsAt)),
    );
  });

  it('was written before its anchor day', () => {
    const written: string[] = [];
    JSON.stringify(notebook, (key, value) => {
      if (key.endsWith('At') && key !== 'startsAt' && value !== null) written.push(value);
      return value;
    });
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((instant) => dayOf(instant) >= anchorOn)).toEqual([]);
  });

  it('names no day in its texts, since texts are not shifted', () => {
    const month = /\b(January|February|March|April|May|June|July|August|October|December)\b/;
    const texts = JSON.stringify(notebook).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(texts.filter((text) => month.test(text) && !/\bMay I\b/.test(text))).toEqual([]);
    expect(texts.filter((text) => /\b20\d\d\b/.test(text) && !/^"\d{4}-\d\d-/.test(text))).toEqual(
      [],
    );
  });

  it('reaches nobody real: reserved numbers and addresses only', () => {
    const phones = contacts.flatMap((contact) => contact.phones.map((phone) => phone.value));
    for (const phone of [...phones, notebook.me.phone]) expect(phone).toMatch(/555.01\d\d/);
    const addresses = contacts.flatMap((contact) => [...contact.emails, ...contact.links]);
    for (const { value } of addresses) expect(value).toMatch(/\bexample\.(org|com)\b/);
  });
});
