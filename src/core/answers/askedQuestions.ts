import { dayOf } from '../dates.ts';
import { whenOf } from '../interviews/earlierTalks.ts';
import type { Interview, PlannedQuestion } from '../interviews/model.ts';
import { hasAnswer } from '../interviews/wasAsked.ts';
import { sameWords } from '../question-bank/sameWords.ts';

/** A question as it was planned for one talk. */
export type Asking = { interview: Interview; question: PlannedQuestion };

/** A question with every talk it was planned for, oldest first, and in one talk in the order of its plan. */
export type AskedQuestion = { topic: string; askings: readonly [Asking, ...Asking[]] };

/** The talks that took place and the questions planned for them. */
export type AskedInTalks = {
  /** Oldest first. */
  talks: readonly Interview[];
  /** In the order they were first planned. */
  questions: readonly AskedQuestion[];
};

// A notebook is a value that never changes, so what was sorted out of it once stays true.
const sorted = new WeakMap<object, AskedInTalks>();
const days = new WeakMap<Interview, string>();

/** Brings the questions of all talks that took place together by what they ask; reads the interviews the first time only. */
export function askedQuestions(interviews: Readonly<Record<string, Interview>>): AskedInTalks {
  const known = sorted.get(interviews);
  if (known !== undefined) return known;
  const made = sortByTopic(interviews);
  sorted.set(interviews, made);
  return made;
}

/** The day of a talk in its own time zone. */
export function dayOfTalk(interview: Interview): string {
  const known = days.get(interview);
  if (known !== undefined) return known;
  const day = dayOf(whenOf(interview), interview.timeZone);
  days.set(interview, day);
  return day;
}

function sortByTopic(interviews: Readonly<Record<string, Interview>>): AskedInTalks {
  const talks = Object.values(interviews)
    .filter(tookPlace)
    .map((interview) => ({ interview, when: whenOf(interview) }))
    .sort((one, other) => compare(one.when, other.when))
    .map(({ interview }) => interview);
  const byTopic = new Map<string, { topic: string; askings: [Asking, ...Asking[]] }>();
  for (const interview of talks) {
    for (const id of interview.questionOrder) {
      const question = interview.questions[id];
      if (question === undefined) continue;
      const topic = topicOf(question);
      const asked = byTopic.get(topic);
      if (asked) asked.askings.push({ interview, question });
      else byTopic.set(topic, { topic, askings: [{ interview, question }] });
    }
  }
  return { talks, questions: [...byTopic.values()] };
}

/** Notes are what was said, so a talk with notes took place, whether or not anybody marked it as held. */
function tookPlace({ status, questions }: Interview): boolean {
  return status === 'done' || Object.values(questions).some(hasAnswer);
}

/** The bank question it comes from, else its words. */
function topicOf(question: PlannedQuestion): string {
  return question.bankQuestionId ?? sameWords(question.text);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
