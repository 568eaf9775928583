import { formatShortDay } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import { countOf, listNames } from '../packet/wording.ts';
import type { Answer, AnswerFilter, AnswerGrid, AnswerGrouping, AnswerState } from './model.ts';

/** How an answer that says nothing is said. */
export const stateWords: Record<Exclude<AnswerState, 'answered'>, string> = {
  asked: 'Asked, nothing noted',
  skipped: 'Skipped',
  not_asked: 'Not asked',
};

/** How many people stand behind a row, such as "1 source", "4 people" or "2 of 4 people". */
export function sourceWords({
  sourceCount,
  shownCount,
}: {
  sourceCount: number;
  shownCount: number;
}): string {
  if (sourceCount === 0) return 'No answer';
  if (sourceCount === 1) return '1 source';
  return shownCount < sourceCount
    ? `${shownCount} of ${sourceCount} people`
    : `${sourceCount} people`;
}

/**
 * Says days without their year when that is the year of `today`, such as "5 May" or "5 May 2025". Many answers share
 * a day, which is worded once.
 */
export function dayTeller(today: string): (on: string) => string {
  const known = new Map<string, string>();
  return (on) => {
    const before = known.get(on);
    if (before !== undefined) return before;
    const day = formatShortDay(on);
    const words = on.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${on.slice(0, 4)}`;
    known.set(on, words);
    return words;
  };
}

/** Who else was there, such as "with Bo Ek"; '' when nobody was. */
export function togetherWords({ togetherWith }: Pick<Answer, 'togetherWith'>): string {
  return togetherWith.length === 0 ? '' : `with ${listNames(togetherWith)}`;
}

/** How much a grid holds, such as "12 questions, 3 people". */
export function gridWords({ rows, people }: AnswerGrid, grouping: AnswerGrouping): string {
  const noun = grouping === 'questions' ? 'question' : 'topic';
  const persons = people.length === 1 ? '1 person' : `${people.length} people`;
  return `${countOf(rows.length, noun)}, ${persons}`;
}

/** What a filter leaves out, a phrase each; [] when it lets everything through. */
export function filterWords(
  filter: AnswerFilter,
  { questionSets }: Pick<Notebook, 'questionSets'>,
): string[] {
  const { search, questionSetId, tag, organisation, field } = filter;
  const set = questionSetId === null ? undefined : questionSets[questionSetId];
  return [
    search.trim() === '' ? '' : `“${search.trim()}”`,
    set === undefined ? '' : `Set ${set.name}`,
    tag === null ? '' : `Tag ${tag}`,
    organisation ?? '',
    field ?? '',
    filter.onlySingleSource ? 'Single sources only' : '',
    filter.onlyStarred ? 'Starred lines only' : '',
  ].filter((words) => words !== '');
}
