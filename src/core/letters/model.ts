import { z } from 'zod';
import { lineSchema, textSchema } from '../notebook/primitives.ts';

/** Every wording there is a template for, in the order they are usually needed. */
export const letterKinds = [
  'ask_letter',
  'ask_email',
  'ask_phone',
  'ask_voicemail',
  'ask_gatekeeper',
  'chase_call',
  'chase_email',
  'thank_you',
  'thank_you_late',
  'keep_in_touch',
] as const;

/** One of {@link letterKinds}. */
export type LetterKind = (typeof letterKinds)[number];

/** A wording with named fields in braces; a line whose field is empty drops out whole. */
export const letterTemplateSchema = z.strictObject({
  /** The subject of an e-mail; '' for what has none. */
  subject: lineSchema,
  /** Paragraphs are parted by an empty line. */
  body: textSchema,
});

/** A wording with named fields; see {@link letterTemplateSchema}. */
export type LetterTemplate = z.output<typeof letterTemplateSchema>;
