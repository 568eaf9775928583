import { listNames, oneLine, type PersonName, personNames } from '../bin/names.ts';
import { dayOf, formatShortDay } from '../dates.ts';
import type { Call, Interview, PlannedQuestion } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { compareRecords } from './recordChanges.ts';
import { sameValue } from './sameValue.ts';

/** How many interviews are told of one by one before they are only counted. */
const maxNamed = 2;

/** Says what became of the interviews, half a sentence each. */
export function describeInterviews(before: Notebook, after: Notebook): string[] {
  const { added, removed, changed } = compareRecords(before.interviews, after.interviews);
  const nameOf = personNames(after.contacts, before.contacts);
  const withAspect = (aspect: Aspect) =>
    changed.filter((pair) => aspectsOf(pair.before, pair.after).has(aspect)).map((p) => p.after);
  return [
    ...counted('added', added, nameOf),
    ...counted('removed', removed, nameOf),
    ...changedIn('notes', withAspect('notes'), nameOf),
    ...changedIn('questions', withAspect('questions'), nameOf),
    ...changedIn('details', withAspect('details'), nameOf),
  ];
}

type Aspect = 'notes' | 'questions' | 'details';

function counted(what: string, interviews: readonly Interview[], nameOf: PersonName): string[] {
  if (interviews.length === 0) return [];
  if (interviews.length > maxNamed) return [`${interviews.length} interviews ${what}`];
  return interviews.map((interview) => `${interviewWords(interview, nameOf)} ${what}`);
}

function changedIn(what: Aspect, interviews: readonly Interview[], nameOf: PersonName): string[] {
  if (interviews.length > maxNamed) return [`${what} changed in ${interviews.length} interviews`];
  return interviews.map((one) => `${what} changed in the ${interviewWords(one, nameOf)}`);
}

function interviewWords({ contactIds, startsAt, timeZone }: Interview, nameOf: PersonName): string {
  const who = listNames(contactIds.map((contactId) => oneLine(nameOf(contactId), 60)));
  const words = `interview with ${oneLine(who)}`;
  return startsAt === null ? words : `${words} on ${formatShortDay(dayOf(startsAt, timeZone))}`;
}

function aspectsOf(before: Interview, after: Interview): Set<Aspect> {
  const aspects = new Set<Aspect>();
  if (!sameValue(notesOf(before), notesOf(after))) aspects.add('notes');
  if (!sameValue(planOf(before), planOf(after))) aspects.add('questions');
  if (!sameValue(detailsOf(before), detailsOf(after))) aspects.add('details');
  return aspects;
}

function notesOf({ freeNote, summary, resources, selfReview, questions }: Interview): unknown {
  const answers = Object.values(questions).flatMap(({ plannedQuestionId, note, parts }) => {
    const notes = [note, ...parts.map((part) => part.note)];
    // A question that was only added, or removed without an answer, is no change of notes.
    return notes.some((text) => text !== '') ? [[plannedQuestionId, notes] as const] : [];
  });
  return { freeNote, summary, resources, selfReview, answers: Object.fromEntries(answers) };
}

function planOf(interview: Interview): unknown {
  const { questions, questionOrder, talkingPoints, theyMayAsk, facts } = interview;
  const asked = Object.entries(questions).map(([id, question]) => [id, withoutNotes(question)]);
  return { questions: Object.fromEntries(asked), questionOrder, talkingPoints, theyMayAsk, facts };
}

function withoutNotes({ note: _note, parts, ...rest }: PlannedQuestion): unknown {
  return { ...rest, parts: parts.map(({ partId, text }) => ({ partId, text })) };
}

function detailsOf(interview: Interview): unknown {
  const { questions, questionOrder, talkingPoints, theyMayAsk, facts, ...others } = interview;
  const { freeNote, summary, resources, selfReview, call, ...rest } = others;
  return { ...rest, held: heldIn(call) };
}

/** What counts of a call: that it was held. Where its clock stands, and what is shown in it, is passed over. */
function heldIn(call: Call | null): unknown {
  if (call === null || call.endedAt === null) return null;
  const { startedAt, endedAt, pauses, wasCutShort } = call;
  return { startedAt, endedAt, pauses, wasCutShort };
}
