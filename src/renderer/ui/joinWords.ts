/** Puts a middle dot between the words that are there, such as "Archivist · County Archive". */
export function joinWords(...words: readonly string[]): string {
  return words.filter((word) => word.trim() !== '').join(' · ');
}
