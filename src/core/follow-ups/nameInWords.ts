import { oneLine } from '../bin/names.ts';

// Two of them and what is to be done fit a line many times.
const longestName = 200;
/** How long a name may be where several stand in one line. */
const longestAmongOthers = 60;

/** A name as the words of a follow-up hold it: whole, but for one that would fill the line by itself. */
export function nameInWords(displayName: string): string {
  return displayName.length <= longestName ? displayName : oneLine(displayName, longestName);
}

/** A name, or the name of a place, as it stands in words with others, on one line. */
export function nameAmongOthers(name: string): string {
  return oneLine(name, longestAmongOthers);
}

/** Where a line names somebody, whole or shortened as above; null when it does not. */
export function findName(
  line: string,
  displayName: string,
): { start: number; words: string } | null {
  const wordings = [displayName, nameInWords(displayName), nameAmongOthers(displayName)];
  const words = wordings.find((one) => one !== '' && line.includes(one));
  return words === undefined ? null : { start: line.indexOf(words), words };
}
