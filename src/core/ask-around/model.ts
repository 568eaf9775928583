import { z } from 'zod';
import {
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from '../notebook/primitives.ts';

/** The part of an ask that a person fills in. */
export const askFieldsSchema = z.strictObject({
  /** Whom or what I ask for, such as "somebody who works in a public library"; '' for anybody. */
  wanted: lineSchema,
  /** When I asked; null while I only mean to. */
  askedOn: daySchema.nullable(),
  /** When the answer came, with names or without any; null while I wait. */
  answeredOn: daySchema.nullable(),
  /** What they said. */
  answer: textSchema,
});

/** The fields of an ask a person fills in. */
export type AskFields = z.output<typeof askFieldsSchema>;

/** One time I ask somebody for names, before any interview; the names they give are referrals with its `askId`. */
export const askSchema = z.strictObject({
  askId: idSchema,
  ...askFieldsSchema.shape,
  createdAt: instantSchema,
});

/** One time I ask somebody for names; see {@link askSchema}. */
export type Ask = z.output<typeof askSchema>;
