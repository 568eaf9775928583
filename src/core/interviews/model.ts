import { z } from 'zod';
import {
  filledLineSchema,
  idSchema,
  instantSchema,
  lineSchema,
  minutesSchema,
  storedTimeZoneSchema,
  textSchema,
  timeZoneSchema,
} from '../notebook/primitives.ts';
import { answerPointSchema, conditionSchema, priorities } from '../question-bank/model.ts';

/** How a conversation takes place. */
export const modes = ['phone', 'video', 'in_person', 'email'] as const;

/** One of {@link modes}. */
export type Mode = (typeof modes)[number];

/** Usual length by mode, in minutes; e-mail has none. */
export const defaultLengthMinutes: Record<Mode, number> = {
  phone: 15,
  video: 20,
  in_person: 30,
  email: 0,
};

/** What was made of a cue in the answer. */
export const cueStates = ['open', 'heard', 'not_heard', 'contradicted'] as const;

/** One of {@link cueStates}. */
export type CueState = (typeof cueStates)[number];

/** Something to listen for, and whether it came. */
export const cueSchema = z.strictObject({
  cueId: idSchema,
  text: filledLineSchema,
  state: z.enum(cueStates),
});

/** Something to listen for, and whether it came. */
export type Cue = z.output<typeof cueSchema>;

/** One half of a two-in-one question with its own answer. */
export const questionPartSchema = z.strictObject({
  partId: idSchema,
  text: filledLineSchema,
  note: textSchema,
});

/** When a question saved for a later talk shall be asked there after all. */
export const releaseRules = ['always', 'not_heard', 'fact', 'if_time'] as const;

/** One of {@link releaseRules}. */
export type ReleaseRule = (typeof releaseRules)[number];

/** Saves a question for the talk in person: always, if its cue was not heard, if a fact holds, or if there is time. */
export const releaseSchema = z.strictObject({
  rule: z.enum(releaseRules),
  /** The fact that must hold, such as "It is a new position"; '' for the other rules. */
  fact: lineSchema,
});

/** When a saved question shall be asked; see {@link releaseSchema}. */
export type Release = z.output<typeof releaseSchema>;

/** What becomes of a question that was not asked. */
export const fates = ['keep', 'moved', 'thank_you', 'dropped'] as const;

/** One of {@link fates}. */
export type Fate = (typeof fates)[number];

/** What I decided about a question that was not asked. */
export const questionFateSchema = z.strictObject({
  kind: z.enum(fates),
  /** Whom it was moved to; null for every other kind. They may be gone by now. */
  contactId: idSchema.nullable(),
});

/** What I decided about a question that was not asked. */
export type QuestionFate = z.output<typeof questionFateSchema>;

/** A question planned for one interview; its rank is its place in `questionOrder` among those not saved. */
export const plannedQuestionSchema = z.strictObject({
  plannedQuestionId: idSchema,
  /** The bank question it was copied from; null when typed. */
  bankQuestionId: idSchema.nullable(),
  section: lineSchema,
  text: textSchema.trim().min(1, 'Must not be empty'),
  priority: z.enum(priorities),
  /** Minutes planned for it. */
  minutes: minutesSchema,
  cues: z.array(cueSchema).max(50),
  condition: conditionSchema.nullable(),
  probes: z.array(filledLineSchema).max(50),
  whyAsk: textSchema,
  guidance: textSchema,
  parts: z.array(questionPartSchema).max(20),
  /** What was said in answer to the whole question. */
  note: textSchema,
  outcome: z.enum(['unasked', 'asked', 'skipped']),
  /** When it was asked or skipped in a call; null when not, or when that was noted later. */
  askedAt: instantSchema.nullable(),
  /** What becomes of it, when it was not asked; null while undecided, which keeps it for the next talk. */
  fate: questionFateSchema.nullable(),
  /** Set when it is saved for the talk in person instead of asked in this one; null otherwise. */
  release: releaseSchema.nullable(),
});

/** A question planned for one interview; see {@link plannedQuestionSchema}. */
export type PlannedQuestion = z.output<typeof plannedQuestionSchema>;

/** Something I want to say or offer. */
export const talkingPointSchema = z.strictObject({
  talkingPointId: idSchema,
  text: textSchema.trim().min(1, 'Must not be empty'),
});

/** Something I want to say or offer. */
export type TalkingPoint = z.output<typeof talkingPointSchema>;

/** A question they may put to me, with my prepared answer. */
export const theyMayAskSchema = z.strictObject({
  theyMayAskId: idSchema,
  text: textSchema.trim().min(1, 'Must not be empty'),
  answerPoints: z.array(answerPointSchema).max(50),
});

/** A question they may put to me. */
export type TheyMayAsk = z.output<typeof theyMayAskSchema>;

/** A book, site, organisation or event that was named. */
export const resourceSchema = z.strictObject({
  resourceId: idSchema,
  text: filledLineSchema,
  /** Where to find it, or what it is good for. */
  detail: lineSchema,
});

/** Something that was named; see {@link resourceSchema}. */
export type Resource = z.output<typeof resourceSchema>;

/** Something I mean to do differently; printed on the next cover until it is improved. */
export const improvementSchema = z.strictObject({
  improvementId: idSchema,
  text: filledLineSchema,
  /** When I ticked it as improved; null before. */
  improvedAt: instantSchema.nullable(),
});

/** What I make of an interview once it is over. */
export const selfReviewSchema = z.strictObject({
  learned: textSchema,
  /** How the work fits me. */
  fit: textSchema,
  wentWell: textSchema,
  /** Their advice I will act on; taken up in the thank-you. */
  advice: textSchema,
  improvements: z.array(improvementSchema).max(50),
  /** How we got on, from 1 (we did not) to 5 (at once); null when not said. */
  chemistry: z.int().min(1).max(5).nullable(),
});

/** What I make of an interview; see {@link selfReviewSchema}. */
export type SelfReview = z.output<typeof selfReviewSchema>;

/** The self-review of an interview nobody has looked back on. */
export const emptySelfReview: SelfReview = {
  learned: '',
  fit: '',
  wentWell: '',
  advice: '',
  improvements: [],
  chemistry: null,
};

/** Whether something holds that questions hang on, such as "It is a new position". */
export const factSchema = z.strictObject({ text: filledLineSchema, holds: z.boolean() });

/** Whether something holds that questions hang on. */
export type Fact = z.output<typeof factSchema>;

/** What stands in the middle during a call: a question, the free note, or what they may ask me. */
export const callLanes = ['question', 'free', 'they_may_ask'] as const;

/** One of {@link callLanes}. */
export type CallLane = (typeof callLanes)[number];

/** A conversation while it goes on, and when it did. */
export const callSchema = z.strictObject({
  startedAt: instantSchema,
  /** When it was over; null while it goes on. */
  endedAt: instantSchema.nullable(),
  /** Stretches that do not count, in order; only the last one may be open. */
  pauses: z
    .array(z.strictObject({ startedAt: instantSchema, endedAt: instantSchema.nullable() }))
    .max(1_000),
  lane: z.enum(callLanes),
  /** The question in the middle; null for none. It may be gone by now. */
  plannedQuestionId: idSchema.nullable(),
  /** Since when it has stood there. */
  shownAt: instantSchema,
  /** Whether they had to leave before the planned end. */
  wasCutShort: z.boolean(),
});

/** A conversation while it goes on, and when it did; see {@link callSchema}. */
export type Call = z.output<typeof callSchema>;

/** The part of an interview that a person arranges. */
export const interviewFieldsSchema = z.strictObject({
  /** Who takes part besides me; at least one. */
  contactIds: z.array(idSchema).min(1).max(20),
  kind: z.enum(['informational', 'job']),
  mode: z.enum(modes),
  /** When it starts; null while not agreed. */
  startsAt: instantSchema.nullable(),
  /** Zone its clock times are shown in. */
  timeZone: storedTimeZoneSchema,
  /** Address, number to call or link, kept as written. */
  place: lineSchema,
  lengthMinutes: minutesSchema,
  /** What I want to know; printed at the top. */
  objective: textSchema,
  /** How I mean to begin, in my own words; '' takes the proposed lines. */
  openingLine: textSchema,
});

/** The fields of an interview a person arranges. */
export type InterviewFields = z.output<typeof interviewFieldsSchema>;

/** The same as input: the time zone must be one this machine knows. */
export const interviewInputSchema = interviewFieldsSchema.extend({ timeZone: timeZoneSchema });

/** One conversation with one or more contacts. */
export const interviewSchema = z.strictObject({
  interviewId: idSchema,
  ...interviewFieldsSchema.shape,
  status: z.enum(['planned', 'done', 'cancelled']),
  /** When it was over; null before. */
  endedAt: instantSchema.nullable(),
  /** The question plan by id; the order is `questionOrder`. */
  questions: z.record(idSchema, plannedQuestionSchema),
  /** Ids of `questions` in the order of their rank, saved ones included; holds each exactly once. */
  questionOrder: z.array(idSchema),
  talkingPoints: z.array(talkingPointSchema).max(200),
  theyMayAsk: z.array(theyMayAskSchema).max(200),
  /** The note that answers no planned question. */
  freeNote: textSchema,
  /** What I take away from it. */
  summary: textSchema,
  resources: z.array(resourceSchema).max(200),
  selfReview: selfReviewSchema,
  /** What is known of the things questions hang on; each text once. */
  facts: z.array(factSchema).max(200),
  /** Set once it was held in call mode; null otherwise. */
  call: callSchema.nullable(),
  createdAt: instantSchema,
});

/** One conversation with one or more contacts; see {@link interviewSchema}. */
export type Interview = z.output<typeof interviewSchema>;
