import { z } from 'zod';

// Frozen: this is what version 5 was. It imports nothing of the present schema, so that no later
// change reaches it; what its fields mean is said in the models of the features.

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/);
const text = z.string().max(1_000_000);
const filledText = text.trim().min(1, 'Must not be empty');
const line = z.string().max(2_000);
const filledLine = line.trim().min(1, 'Must not be empty');
const instant = z.iso.datetime({ precision: 3 });
const day = z.iso.date();
const timeZone = z.string().max(100);
const minutes = z.int().min(0).max(1_440);
const reach = z.strictObject({ label: line, value: filledLine });

const me = z.strictObject({
  displayName: line,
  email: line,
  phone: line,
  whoIAm: text,
  goal: z.enum(['choosing_field', 'changing_career', 'volunteering', 'job_search']).nullable(),
  skills: z.array(filledLine).max(100),
  readingList: z.array(filledLine).max(1_000),
});

const contact = z.strictObject({
  contactId: id,
  displayName: filledLine,
  namePrefix: line,
  givenName: line,
  middleName: line,
  familyName: line,
  nameSuffix: line,
  role: line,
  organisation: line,
  field: line,
  emails: z.array(reach).max(50),
  phones: z.array(reach).max(50),
  links: z.array(reach).max(50),
  location: line,
  timeZone,
  source: z
    .enum([
      'friend',
      'relative',
      'alumni',
      'present_coworker',
      'former_coworker',
      'supervisor',
      'professional_organisation',
      'linkedin',
      'referral',
      'event',
      'other',
    ])
    .nullable(),
  sourceDetail: line,
  metWhere: line,
  metOn: day.nullable(),
  tags: z.array(filledLine).max(100),
  researchNotes: text,
  commonGround: line,
  skillsToMention: text,
  privateNotes: text,
  standing: z.enum(['pool', 'active']),
  stageByHand: z
    .enum([
      'identified',
      'asked',
      'scheduled',
      'talked',
      'thanked',
      'in_touch',
      'declined',
      'no_answer',
    ])
    .nullable(),
  asks: z
    .array(
      z.strictObject({
        askId: id,
        wanted: line,
        askedOn: day.nullable(),
        answeredOn: day.nullable(),
        answer: text,
        createdAt: instant,
      }),
    )
    .max(100),
  archivedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
});

const condition = z.strictObject({
  kind: z.enum(['fact', 'heard']),
  text: filledLine,
  cue: line,
  wanted: z.enum(['heard', 'not_heard']),
});
const priority = z.enum(['must', 'should', 'if_time']);
const answerPoints = z.array(z.strictObject({ title: line, text })).max(50);

const bankQuestion = z.strictObject({
  bankQuestionId: id,
  kind: z.enum(['question', 'talking_point', 'they_may_ask']),
  section: line,
  text: filledText,
  tags: z.array(filledLine).max(100),
  priority,
  minutes,
  cues: z.array(filledLine).max(50),
  condition: condition.nullable(),
  probes: z.array(filledLine).max(50),
  whyAsk: text,
  guidance: text,
  parts: z.array(filledLine).max(20),
  answerPoints,
  createdAt: instant,
});

const questionSet = z.strictObject({
  questionSetId: id,
  name: filledLine,
  description: text,
  origin: z.enum(['shipped', 'own']),
  questionIds: z.array(id),
  createdAt: instant,
});

const cue = z.strictObject({
  cueId: id,
  text: filledLine,
  state: z.enum(['open', 'heard', 'not_heard', 'contradicted']),
});

const release = z.strictObject({
  rule: z.enum(['always', 'not_heard', 'fact', 'if_time']),
  fact: line,
});

const fate = z.strictObject({
  kind: z.enum(['keep', 'moved', 'thank_you', 'dropped']),
  contactId: id.nullable(),
});

const plannedQuestion = z.strictObject({
  plannedQuestionId: id,
  bankQuestionId: id.nullable(),
  section: line,
  text: filledText,
  priority,
  minutes,
  cues: z.array(cue).max(50),
  condition: condition.nullable(),
  probes: z.array(filledLine).max(50),
  whyAsk: text,
  guidance: text,
  parts: z.array(z.strictObject({ partId: id, text: filledLine, note: text })).max(20),
  note: text,
  outcome: z.enum(['unasked', 'asked', 'skipped']),
  askedAt: instant.nullable(),
  fate: fate.nullable(),
  release: release.nullable(),
});

const resource = z.strictObject({ resourceId: id, text: filledLine, detail: line });

const selfReview = z.strictObject({
  learned: text,
  fit: text,
  wentWell: text,
  improvements: z
    .array(z.strictObject({ improvementId: id, text: filledLine, improvedAt: instant.nullable() }))
    .max(50),
  chemistry: z.int().min(1).max(5).nullable(),
});

const call = z.strictObject({
  startedAt: instant,
  endedAt: instant.nullable(),
  pauses: z.array(z.strictObject({ startedAt: instant, endedAt: instant.nullable() })).max(1_000),
  lane: z.enum(['question', 'free', 'they_may_ask']),
  plannedQuestionId: id.nullable(),
  shownAt: instant,
  wasCutShort: z.boolean(),
});

const interview = z.strictObject({
  interviewId: id,
  contactIds: z.array(id).min(1).max(20),
  kind: z.enum(['informational', 'job']),
  mode: z.enum(['phone', 'video', 'in_person', 'email']),
  startsAt: instant.nullable(),
  timeZone,
  place: line,
  lengthMinutes: minutes,
  objective: text,
  openingLine: text,
  status: z.enum(['planned', 'done', 'cancelled']),
  endedAt: instant.nullable(),
  questions: z.record(id, plannedQuestion),
  questionOrder: z.array(id),
  talkingPoints: z.array(z.strictObject({ talkingPointId: id, text: filledText })).max(200),
  theyMayAsk: z
    .array(z.strictObject({ theyMayAskId: id, text: filledText, answerPoints }))
    .max(200),
  freeNote: text,
  summary: text,
  resources: z.array(resource).max(200),
  selfReview,
  facts: z.array(z.strictObject({ text: filledLine, holds: z.boolean() })).max(200),
  call: call.nullable(),
  createdAt: instant,
});

const referral = z.strictObject({
  referralId: id,
  fromContactId: id,
  toContactId: id.nullable(),
  toName: line,
  interviewId: id.nullable(),
  askId: id.nullable(),
  referredOn: day.nullable(),
  why: text,
  howToReach: text,
  permission: z.enum([
    'not_asked',
    'may_use',
    'may_use_limited',
    'will_ask_first',
    'will_introduce',
    'do_not_mention',
  ]),
  permissionLimits: text,
  checkBackOn: day.nullable(),
  isMain: z.boolean(),
  setAsideAt: instant.nullable(),
  createdAt: instant,
});

const followUp = z.strictObject({
  followUpId: id,
  contactId: id,
  interviewId: id.nullable(),
  referralId: id.nullable(),
  kind: z.enum([
    'thank_you',
    'chase',
    'check_back',
    'report_back',
    'keep_in_touch',
    'type_up',
    'wrap_up',
    'custom',
  ]),
  text: filledLine,
  dueOn: day,
  closedAt: instant.nullable(),
  closedAs: z.enum(['done', 'skipped']).nullable(),
  createdAt: instant,
});

const promise = z.strictObject({
  promiseId: id,
  contactId: id,
  interviewId: id.nullable(),
  whose: z.enum(['mine', 'theirs']),
  text: filledLine,
  dueOn: day.nullable(),
  keptAt: instant.nullable(),
  createdAt: instant,
});

const binRecords = z.strictObject({
  contacts: z.record(id, contact),
  interviews: z.record(id, interview),
  referrals: z.record(id, referral),
  followUps: z.record(id, followUp),
  promises: z.record(id, promise),
  questionSets: z.record(id, questionSet),
  bankQuestions: z.record(id, bankQuestion),
  plannedQuestions: z.record(id, z.strictObject({ interviewId: id, question: plannedQuestion })),
});

const binEntry = z.strictObject({
  binEntryId: id,
  kind: z.enum([
    'person',
    'interview',
    'question',
    'bank_question',
    'question_set',
    'referral',
    'follow_up',
    'promise',
  ]),
  name: filledLine,
  removedAt: instant,
  records: binRecords,
  places: z.array(
    z.strictObject({
      list: z.enum(['questionSetOrder', 'questionIds', 'questionOrder', 'contactIds']),
      ownerId: id.nullable(),
      itemId: id,
      index: z.int().min(0),
    }),
  ),
  links: z.array(
    z.strictObject({
      kind: z.enum(['referrals', 'followUps', 'promises']),
      recordId: id,
      interviewId: id,
    }),
  ),
});

/** The stored document of version 5: nobody was asked around, no name set aside, no follow-up about a referral yet. */
export const notebookV5Schema = z.strictObject({
  notebookId: id,
  name: filledLine,
  isSample: z.boolean(),
  createdAt: instant,
  me,
  contacts: z.record(id, contact),
  questionSets: z.record(id, questionSet),
  questionSetOrder: z.array(id),
  bankQuestions: z.record(id, bankQuestion),
  interviews: z.record(id, interview),
  referrals: z.record(id, referral),
  followUps: z.record(id, followUp),
  promises: z.record(id, promise),
  bin: z.record(id, binEntry),
});
