import { searchWords } from '../contacts/searchText.ts';

/** What two texts have in common that say the same in other cases, marks or blanks; to be compared, not shown. */
export function sameWords(text: string): string {
  return searchWords(text).join(' ');
}
