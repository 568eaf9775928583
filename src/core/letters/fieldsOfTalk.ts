import { tookPlaceOn } from '../contacts/talks.ts';
import { formatLongDay } from '../dates.ts';
import type { PromiseRecord } from '../follow-ups/model.ts';
import type { Interview } from '../interviews/model.ts';
import { objectiveSentence } from '../interviews/objectiveSentence.ts';
import { quotesOf } from '../interviews/quotes.ts';
import { questionsForThankYou } from '../interviews/unasked.ts';
import { countOf, modeLabels } from '../packet/wording.ts';
import { endSentence } from '../sentences.ts';
import type { LetterFacts } from './letterFacts.ts';
import { sentenceField, wordsField } from './letterField.ts';
import { namesGiven, useOfTheirName } from './namesGiven.ts';

/** The fields that speak of a talk, the one I ask for or the one we had, by the name they have in a template. */
export const fieldsOfTalk = {
  objective: sentenceField(
    'What you would like to know from the talk you have planned.',
    ({ planned }) => objectiveSentence(planned?.objective ?? ''),
    (facts) => whyNotPlanned(facts, 'The talk you have planned has no objective.'),
  ),
  minutes: wordsField(
    'How long the talk you have planned shall take.',
    ({ planned }) => (planned?.lengthMinutes ? countOf(planned.lengthMinutes, 'minute') : ''),
    (facts) => whyNotPlanned(facts, 'The talk you have planned has no length.'),
  ),
  'how we talk': wordsField(
    'By phone, by video, in person or by e-mail, from the talk you have planned.',
    ({ planned }) => (planned === null ? '' : modeLabels[planned.mode].toLowerCase()),
    (facts) => whyNotPlanned(facts, ''),
  ),
  today: wordsField(
    'The day of today.',
    ({ today }) => formatLongDay(today, ''),
    () => '',
  ),
  'follow-up day': wordsField(
    'The day on which you will follow up.',
    ({ followUpOn, today }) => (followUpOn === null ? '' : formatLongDay(followUpOn, today)),
    () => 'You have not said when you will follow up.',
  ),
  'day of the talk': wordsField(
    'The day you talked.',
    ({ held, today }) => dayOfTalk(held, today),
    (facts) => whyNotHeld(facts, 'The day of the talk is not written down.'),
  ),
  quote: sentenceField(
    'The first starred line of your notes, word for word.',
    ({ held }) => (held === null ? '' : (quotesOf(held)[0] ?? '')),
    (facts) => whyNotHeld(facts, 'No line of your notes is starred.'),
  ),
  advice: sentenceField(
    'Their advice you will act on, from looking back.',
    ({ held }) => endSentence(held?.selfReview.advice ?? ''),
    (facts) => whyNotHeld(facts, 'You have not written down which advice you will act on.'),
  ),
  'names given': sentenceField(
    'Thanks for the names they gave you in the talk.',
    namesGiven,
    (facts) => whyNotHeld(facts, 'No names they gave you in this talk are written down.'),
  ),
  'use of your name': sentenceField(
    'What you may say to the people they named, or the question whether you may.',
    useOfTheirName,
    (facts) => whyNotHeld(facts, 'No names they gave you in this talk are written down.'),
  ),
  'my promises': wordsField(
    'What you promised them and have not done yet.',
    (facts) => promised(facts, ({ whose, keptAt }) => whose === 'mine' && keptAt === null),
    () => 'You have promised them nothing that is still open.',
  ),
  'kept promises': wordsField(
    'What you promised them in the talk and have done.',
    (facts) => promised(facts, (one) => one.whose === 'mine' && isKeptOfTalk(one, facts)),
    (facts) => whyNotHeld(facts, 'No promise you made in this talk is marked as kept.'),
  ),
  'their promises': wordsField(
    'What they offered and have not done yet.',
    (facts) => promised(facts, ({ whose, keptAt }) => whose === 'theirs' && keptAt === null),
    () => 'They have promised you nothing that is still open.',
  ),
  'question left over': sentenceField(
    'The questions you put into the thank-you because there was no time for them.',
    ({ held }) => (held === null ? '' : leftOver(held)),
    (facts) => whyNotHeld(facts, 'No question was put into the thank-you.'),
  ),
};

function whyNotPlanned({ planned, contact }: LetterFacts, otherwise: string): string {
  return planned === null ? `No talk with ${contact.displayName} is planned.` : otherwise;
}

function whyNotHeld({ held, contact }: LetterFacts, otherwise: string): string {
  return held === null ? `No talk with ${contact.displayName} is marked as held.` : otherwise;
}

function dayOfTalk(held: Interview | null, today: string): string {
  const day = held === null ? null : tookPlaceOn(held);
  return day === null ? '' : formatLongDay(day, today);
}

function leftOver(held: Interview): string {
  return questionsForThankYou(held)
    .map(({ text }) => text.trim())
    .join(' ');
}

// What was said to others who were there is theirs.
function promised(
  { notebook, contact }: LetterFacts,
  isMeant: (promise: PromiseRecord) => boolean,
): string {
  const texts = Object.values(notebook.promises)
    .filter((promise) => promise.contactId === contact.contactId && isMeant(promise))
    .sort(
      (one, other) =>
        one.createdAt.localeCompare(other.createdAt) ||
        one.promiseId.localeCompare(other.promiseId),
    )
    .map(({ text }) => text.trim().replace(/\.$/, ''));
  return [...new Set(texts)].join('; ');
}

function isKeptOfTalk({ keptAt, interviewId }: PromiseRecord, { held }: LetterFacts): boolean {
  return keptAt !== null && held !== null && interviewId === held.interviewId;
}
