// A star, perhaps after a minute mark such as "7′ ".
const starred = /^(?:\d+′ )?★ /;

/** The starred lines of a note, as they stand; '' when there is none. */
export function starredLines(note: string): string {
  return note.split('\n').filter(isStarred).join('\n');
}

function isStarred(line: string): boolean {
  return starred.test(line);
}
