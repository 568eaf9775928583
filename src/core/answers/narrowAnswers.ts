import { foldText } from '../contacts/searchText.ts';
import type { Answer, GridRow } from './model.ts';
import type { QuestionRow } from './questionRows.ts';
import { starredLines } from './starredLines.ts';

// Answers are made once for a notebook, so each is folded once, however much is typed.
const folded = new WeakMap<Answer, string>();
const starred = new WeakMap<Answer, Answer | 'none'>();

/** The answers of a question that are asked for: from these people, with a starred line, with every word. */
export function narrowAnswers(
  { answers }: Pick<QuestionRow, 'answers'>,
  {
    contactIds,
    onlyStarred,
    words,
  }: { contactIds: ReadonlySet<string>; onlyStarred: boolean; words: readonly string[] },
): GridRow['cells'] {
  const cells = new Map<string, readonly Answer[]>();
  for (const [contactId, given] of answers) {
    if (!contactIds.has(contactId)) continue;
    const wanted = onlyStarred ? given.flatMap((answer) => onlyStars(answer) ?? []) : given;
    const found =
      words.length === 0
        ? wanted
        : wanted.filter((answer) => words.every((word) => textOf(answer).includes(word)));
    if (found.length > 0) cells.set(contactId, found);
  }
  return cells;
}

/** The answer with nothing but its starred lines; null when it has none. */
function onlyStars(answer: Answer): Answer | null {
  const known = starred.get(answer) ?? withStarsAlone(answer);
  starred.set(answer, known);
  return known === 'none' ? null : known;
}

function withStarsAlone(answer: Answer): Answer | 'none' {
  const notes = answer.notes
    .map((note) => ({ ...note, text: starredLines(note.text) }))
    .filter(({ text }) => text !== '');
  return notes.length === 0 ? 'none' : { ...answer, notes, cues: [] };
}

function textOf(answer: Answer): string {
  const known = folded.get(answer);
  if (known !== undefined) return known;
  const { question, askedAs, notes, cues } = answer;
  // Line breaks between the pieces, so that a word never matches across two of them.
  const text = foldText(
    [
      question,
      askedAs,
      ...notes.flatMap(({ part, text: note }) => [part, note]),
      ...cues.map(({ text: cue }) => cue),
    ].join('\n'),
  );
  folded.set(answer, text);
  return text;
}
