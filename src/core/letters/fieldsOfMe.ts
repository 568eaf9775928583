import type { SearchGoal } from '../notebook/schema.ts';
import { endSentence } from '../sentences.ts';
import { sentenceField, wordsField } from './letterField.ts';

/** The fields that say who writes, by the name they have in a template. */
export const fieldsOfMe = {
  'my name': wordsField(
    'Your name, from Me.',
    ({ notebook }) => notebook.me.displayName,
    () => 'You have no name in Me.',
  ),
  'who I am': sentenceField(
    'Your line that says who you are, from Me.',
    ({ notebook }) => endSentence(notebook.me.whoIAm),
    () => 'You have no line in Me that says who you are.',
  ),
  'my goal': sentenceField(
    'What your search is for, as a sentence, from Me.',
    ({ notebook }) => (notebook.me.goal === null ? '' : goalSentences[notebook.me.goal]),
    () => 'You have not said in Me what your search is for.',
  ),
  'my skills': wordsField(
    'Your skills one after the other, from Me.',
    ({ notebook }) => notebook.me.skills.join('; '),
    () => 'You have no skills in Me.',
  ),
  'my reading': wordsField(
    'What stands first on your reading list, from Me.',
    ({ notebook }) => notebook.me.readingList[0] ?? '',
    () => 'Your reading list in Me is empty.',
  ),
  'my phone': wordsField(
    'Your phone number, from Me.',
    ({ notebook }) => notebook.me.phone,
    () => 'You have no phone number in Me.',
  ),
  'my e-mail': wordsField(
    'Your e-mail address, from Me.',
    ({ notebook }) => notebook.me.email,
    () => 'You have no e-mail address in Me.',
  ),
  'my address': wordsField(
    'Where letters to you go, from Me.',
    ({ notebook }) => notebook.me.postalAddress,
    () => 'You have no address in Me.',
  ),
};

const goalSentences: Record<SearchGoal, string> = {
  choosing_field: 'I am finding out which field of work would suit me.',
  changing_career: 'I am thinking about a change of career.',
  volunteering: 'I am looking for a place where I can volunteer.',
  job_search: 'I am getting to know the field before I look for work in it.',
};
