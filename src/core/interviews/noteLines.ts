/** A line of a note with the marks it may begin with, such as "7′ ★ We never had a budget". */
export type NoteLine = {
  /** The minute of the call it was written in; null when it is not marked. */
  minute: number | null;
  /** Whether it is a quote worth keeping. */
  isStarred: boolean;
  /** What was said, without the marks. */
  text: string;
};

/** What a starred line begins with, after its minute. */
const star = '★';

// Notes stay plain text, so that the marks can be typed, edited, printed and searched like the rest of it.
// A minute ends with a blank, a star or the line, so that 5'8" stays a height.
const marks = /^(?:(\d{1,4})[′'](?: |(?=★|$)))?(?:(★) ?)?/;

/** Reads the marks at the beginning of a line. */
export function parseNoteLine(line: string): NoteLine {
  const [whole, minute, starred] = marks.exec(line) ?? [''];
  return {
    minute: minute === undefined ? null : Number(minute),
    isStarred: starred !== undefined,
    text: line.slice(whole.length),
  };
}

/** Writes a line with its marks; what {@link parseNoteLine} reads. */
export function formatNoteLine({ minute, isStarred, text }: NoteLine): string {
  return `${minute === null ? '' : `${minute}′ `}${isStarred ? `${star} ` : ''}${text}`;
}

/** The starred lines of a note without their marks, in order. */
export function starredLines(note: string): string[] {
  return note
    .split('\n')
    .map(parseNoteLine)
    .filter(({ isStarred, text }) => isStarred && text.trim() !== '')
    .map(({ text }) => text.trim());
}

/** A note after the line around `offset` was marked anew, and where the caret belongs then. */
export function markLine(
  note: string,
  offset: number,
  change: (line: NoteLine) => Partial<NoteLine>,
): { start: number; end: number; line: string; caret: number } {
  const start = note.slice(0, offset).lastIndexOf('\n') + 1;
  const next = note.indexOf('\n', offset);
  const end = next < 0 ? note.length : next;
  const before = note.slice(start, end);
  const parsed = parseNoteLine(before);
  const line = formatNoteLine({ ...parsed, ...change(parsed) });
  return { start, end, line, caret: Math.max(start, offset + line.length - before.length) };
}
