import { peopleTalkedTo } from '../../../core/answers/answerGrid.ts';
import { foldText } from '../../../core/contacts/searchText.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import type { FilterOffers } from './AnswersFilters.tsx';

/** What the answers can be narrowed to: sets with questions of mine, and what the people talked to have in common. */
export function filterOffers({
  contacts,
  interviews,
  questionSets,
  questionSetOrder,
}: Pick<Notebook, 'contacts' | 'interviews' | 'questionSets' | 'questionSetOrder'>): FilterOffers {
  const people = peopleTalkedTo({ contacts, interviews }).map(({ contact }) => contact);
  return {
    sets: questionSetOrder.flatMap((id) => {
      const set = questionSets[id];
      return set === undefined ? [] : [{ id, label: set.name }];
    }),
    tags: inOrder(people.flatMap(({ tags }) => tags)),
    organisations: inOrder(people.map(({ organisation }) => organisation)),
    fields: inOrder(people.map(({ field }) => field)),
  };
}

function inOrder(values: readonly string[]): string[] {
  return [...new Set(values)]
    .filter((value) => value !== '')
    .sort((one, other) => foldText(one).localeCompare(foldText(other)));
}
