import { lastDayToThank } from '../follow-ups/thankYouLimit.ts';
import type { CommandContext } from '../operation.ts';
import { cautionsOf } from './cautions.ts';
import { type FilledTemplate, fillTemplate } from './fillTemplate.ts';
import {
  gatherFacts,
  type LetterFacts,
  type LetterSource,
  type LetterSubject,
} from './letterFacts.ts';
import { resolveWith } from './letterFields.ts';
import { letterKindWords } from './letterKindWords.ts';
import { templateOf } from './letterTemplates.ts';
import type { LetterKind } from './model.ts';

/** What a letter is for, whom it is to, and what it is about. */
export type LetterRequest = LetterSubject & { kind: LetterKind };

/** A letter, e-mail or script with its fields filled in, to be read through and changed before it goes out. */
export type LetterDraft = FilledTemplate & {
  /** The wording it was drawn from: a thank-you after its seven days is a late one. */
  kind: LetterKind;
  /** What is to be weighed before it goes out, one sentence each. */
  cautions: string[];
};

/**
 * Draws a letter to one person from the wording in use for its kind. Of a talk with several people each gets a draft of
 * their own. Private notes are never looked at. Errors: `not_found`.
 */
export function draftLetter(
  notebook: LetterSource,
  { kind: asked, ...subject }: LetterRequest,
  context: Pick<CommandContext, 'now' | 'timeZone'>,
): LetterDraft {
  const facts = gatherFacts(notebook, subject, context);
  const kind = asked === 'thank_you' && isLate(facts, context.timeZone) ? 'thank_you_late' : asked;
  const filled = fillTemplate(templateOf(notebook, kind), resolveWith(facts), {
    runsOn: !letterKindWords[kind].isSpoken,
  });
  return { ...filled, kind, cautions: cautionsOf(facts, `${filled.subject}\n${filled.body}`) };
}

function isLate({ held, today }: LetterFacts, timeZone: string): boolean {
  const endedAt = held?.endedAt ?? null;
  return endedAt !== null && today > lastDayToThank(endedAt, timeZone);
}
