import { emptySelfReview, type Interview, type PlannedQuestion } from '../interviews/model.ts';
import { emptyMe } from '../notebook/emptyNotebook.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { PacketSubject } from './packetSubject.ts';

type Bank = Notebook['bankQuestions'];

/**
 * The same subject as a form for others: nobody in it, and of the interview only its kind, mode, length and questions.
 * What is said about a question (cues, why, how) is that of the question bank, which is about no one person.
 */
export function blankSubject(subject: PacketSubject, bank: Bank): PacketSubject {
  const { interview, choices, now } = subject;
  // PRIVACY: every field is named here, so that a new one stays out until somebody lets it in.
  return {
    source: {
      me: emptyMe,
      contacts: {},
      interviews: {},
      referrals: {},
      followUps: {},
      promises: {},
    },
    people: [],
    interview: interview === null ? null : blankInterview(interview, bank),
    choices,
    now,
    timeZone: 'UTC',
  };
}

function blankInterview(interview: Interview, bank: Bank): Interview {
  const { interviewId, kind, mode, lengthMinutes, questionOrder, createdAt } = interview;
  return {
    interviewId,
    contactIds: [],
    kind,
    mode,
    startsAt: null,
    timeZone: 'UTC',
    place: '',
    lengthMinutes,
    objective: '',
    openingLine: '',
    status: 'planned',
    endedAt: null,
    questions: Object.fromEntries(
      Object.entries(interview.questions).map(([id, question]) => [
        id,
        blankQuestion(question, bank),
      ]),
    ),
    questionOrder,
    talkingPoints: [],
    theyMayAsk: [],
    freeNote: '',
    summary: '',
    resources: [],
    selfReview: emptySelfReview,
    facts: [],
    call: null,
    createdAt,
  };
}

function blankQuestion(question: PlannedQuestion, bank: Bank): PlannedQuestion {
  const known = question.bankQuestionId === null ? undefined : bank[question.bankQuestionId];
  const { plannedQuestionId, section, text, priority, minutes, parts, release } = question;
  return {
    plannedQuestionId,
    bankQuestionId: null,
    section,
    text,
    priority,
    minutes,
    cues: (known?.cues ?? []).map((cue, place) => ({
      cueId: String(place),
      text: cue,
      state: 'open',
    })),
    condition: known?.condition ?? null,
    probes: known?.probes ?? [],
    whyAsk: known?.whyAsk ?? '',
    guidance: known?.guidance ?? '',
    parts: parts.map((part) => ({ partId: part.partId, text: part.text, note: '' })),
    note: '',
    outcome: 'unasked',
    askedAt: null,
    fate: null,
    release: release === null ? null : { rule: release.rule, fact: '' },
  };
}
