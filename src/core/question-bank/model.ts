import { z } from 'zod';
import {
  filledLineSchema,
  idSchema,
  instantSchema,
  lineSchema,
  minutesSchema,
  textSchema,
} from '../notebook/primitives.ts';

/** How much a question matters when time runs out. */
export const priorities = ['must', 'should', 'if_time'] as const;

/** One of {@link priorities}. */
export type Priority = (typeof priorities)[number];

/** What a bank question is: asked by me, said by me, or asked of me. */
export const bankQuestionKinds = ['question', 'talking_point', 'they_may_ask'] as const;

/** One of {@link bankQuestionKinds}. */
export type BankQuestionKind = (typeof bankQuestionKinds)[number];

/** When to ask: a fact that must hold, or something that was or was not heard before. */
export const conditionSchema = z.strictObject({
  kind: z.enum(['fact', 'heard']),
  /** Such as "It is a new position" or "Budget was not mentioned". */
  text: filledLineSchema,
  /** The cue it hangs on, in that cue's words; only for kind `heard`, '' when nothing but the text says it. */
  cue: lineSchema,
  /** What must have become of that cue. */
  wanted: z.enum(['heard', 'not_heard']),
});

/** When to ask; see {@link conditionSchema}. */
export type Condition = z.output<typeof conditionSchema>;

/** A condition as it comes in: one that says nothing of a cue hangs on its words alone. */
export const conditionInputSchema = conditionSchema.extend({
  cue: conditionSchema.shape.cue.default(''),
  wanted: conditionSchema.shape.wanted.default('heard'),
});

/** One titled point of a prepared answer. */
export const answerPointSchema = z.strictObject({ title: lineSchema, text: textSchema });

/** One titled point of a prepared answer. */
export type AnswerPoint = z.output<typeof answerPointSchema>;

/** The part of a bank question that a person fills in. */
export const bankQuestionFieldsSchema = z.strictObject({
  kind: z.enum(bankQuestionKinds),
  /** Heading inside the set; '' for none. */
  section: lineSchema,
  text: textSchema.trim().min(1, 'Must not be empty'),
  /** Occupation, industry or organisation it is for. */
  tags: z.array(filledLineSchema).max(100),
  priority: z.enum(priorities),
  /** Minutes it usually takes. */
  minutes: minutesSchema,
  /** What to listen for in the answer. */
  cues: z.array(filledLineSchema).max(50),
  condition: conditionSchema.nullable(),
  /** Short follow-ups, in order. */
  probes: z.array(filledLineSchema).max(50),
  /** Why I ask it. */
  whyAsk: textSchema,
  /** How to ask it, such as "Do not ask how much". */
  guidance: textSchema,
  /** The parts of a two-in-one question, in order; [] for a single one. */
  parts: z.array(filledLineSchema).max(20),
  /** My prepared answer, numbered in order; only for kind `they_may_ask`. */
  answerPoints: z.array(answerPointSchema).max(50),
});

/** The fields of a bank question a person fills in. */
export type BankQuestionFields = z.output<typeof bankQuestionFieldsSchema>;

/** The same as input; see {@link conditionInputSchema}. */
export const bankQuestionInputSchema = bankQuestionFieldsSchema.extend({
  condition: conditionInputSchema.nullable(),
});

/** A reusable question. */
export const bankQuestionSchema = z.strictObject({
  bankQuestionId: idSchema,
  ...bankQuestionFieldsSchema.shape,
  createdAt: instantSchema,
});

/** A reusable question; see {@link bankQuestionSchema}. */
export type BankQuestion = z.output<typeof bankQuestionSchema>;

/** A named collection of bank questions. */
export const questionSetSchema = z.strictObject({
  questionSetId: idSchema,
  name: filledLineSchema,
  description: textSchema,
  /** Shipped sets came with Askbook; they can be edited like one's own. */
  origin: z.enum(['shipped', 'own']),
  /** Ids of the set's questions, in order; each question belongs to exactly one set. */
  questionIds: z.array(idSchema),
  createdAt: instantSchema,
});

/** A named collection of bank questions; see {@link questionSetSchema}. */
export type QuestionSet = z.output<typeof questionSetSchema>;

/** A set as a file or as shipped: its own fields and its questions, without ids. */
export const questionSetFileSchema = z.strictObject({
  name: filledLineSchema,
  description: textSchema,
  questions: z.array(bankQuestionInputSchema.partial().required({ text: true })),
});

/** A set as a file; absent fields take {@link emptyBankQuestionFields}. */
export type QuestionSetFile = z.output<typeof questionSetFileSchema>;

/** The fields of a bank question nobody has filled in yet. */
export const emptyBankQuestionFields: Omit<BankQuestionFields, 'text'> = {
  kind: 'question',
  section: '',
  tags: [],
  priority: 'should',
  minutes: 2,
  cues: [],
  condition: null,
  probes: [],
  whyAsk: '',
  guidance: '',
  parts: [],
  answerPoints: [],
};
