import { foldText, matchesSearch, searchWords } from '../../core/contacts/searchText.ts';
import { formatInstant } from '../../core/dates.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import { availableActions, keysShown, runAction } from './commands.ts';
import { navigate } from './navigation.ts';
import { talkWords } from './whenWords.ts';

/** One line of the palette: what it is, and where it leads. */
type PaletteResult = {
  id: string;
  kind: 'Person' | 'Interview' | 'Question' | 'Set' | 'Action';
  title: string;
  detail: string;
  go: () => void;
};

/** How many results are shown at most, while nothing is typed and after. */
const mostAtRest = 12;
const mostFound = 40;

/**
 * Finds people, interviews, questions and actions that hold every word of the query. Titles that
 * start with what was typed come first, then titles that contain it, then the rest.
 */
export function findInNotebook(notebook: Notebook, query: string): PaletteResult[] {
  const words = searchWords(query);
  const matches = (text: string) => {
    const folded = foldText(text);
    return words.every((word) => folded.includes(word));
  };
  if (words.length === 0) {
    const recent = findPeople(notebook, words).slice(0, mostAtRest / 2);
    return [...recent, ...findActions(matches).slice(0, mostAtRest / 2)];
  }
  const typed = foldText(query).trim();
  const found = [
    ...findPeople(notebook, words),
    ...findInterviews(notebook, matches),
    ...findQuestions(notebook, matches),
    ...findActions(matches),
  ].map((result) => ({ result, rank: rankOf(foldText(result.title), typed, matches) }));
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostFound)
    .map(({ result }) => result);
}

function rankOf(title: string, typed: string, matches: (text: string) => boolean): number {
  if (title.startsWith(typed)) return 0;
  if (title.includes(` ${typed}`)) return 1;
  return matches(title) ? 2 : 3;
}

function findPeople(notebook: Notebook, words: string[]): PaletteResult[] {
  return Object.values(notebook.contacts)
    .filter((contact) => contact.archivedAt === null && matchesSearch(contact, words))
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .map(({ contactId, displayName, role, organisation }) => ({
      id: `contact:${contactId}`,
      kind: 'Person',
      title: displayName,
      detail: [role, organisation].filter(Boolean).join(', '),
      go: () => navigate({ page: 'people', contactId }),
    }));
}

function findInterviews(notebook: Notebook, matches: (text: string) => boolean): PaletteResult[] {
  return Object.values(notebook.interviews)
    .map((interview): PaletteResult => {
      const { interviewId, contactIds, startsAt, timeZone } = interview;
      const names = contactIds.map((id) => notebook.contacts[id]?.displayName ?? '').join(', ');
      return {
        id: `interview:${interviewId}`,
        kind: 'Interview',
        title: `Interview with ${names}`,
        detail: startsAt ? formatInstant(startsAt, timeZone) : talkWords(interview),
        go: () => navigate({ page: 'interviews', interviewId }),
      };
    })
    .filter((result) => matches(`${result.title} ${result.detail}`));
}

function findActions(matches: (text: string) => boolean): PaletteResult[] {
  return availableActions()
    .filter((action) => action.actionId !== 'palette.open' && matches(action.label))
    .map(({ actionId, label }) => ({
      id: `action:${actionId}`,
      kind: 'Action',
      title: label,
      detail: keysShown(actionId),
      // After the palette has gone, so that what the action opens gets the focus.
      go: () => setTimeout(() => runAction(actionId), 0),
    }));
}

function findQuestions(notebook: Notebook, matches: (text: string) => boolean): PaletteResult[] {
  return notebook.questionSetOrder.flatMap((questionSetId) => {
    const set = notebook.questionSets[questionSetId];
    const go = () => navigate({ page: 'questions', questionSetId });
    if (!set) return [];
    const own: PaletteResult[] = matches(set.name)
      ? [{ id: `set:${questionSetId}`, kind: 'Set', title: set.name, detail: 'Question set', go }]
      : [];
    const questions = set.questionIds.flatMap((id): PaletteResult[] => {
      const text = notebook.bankQuestions[id]?.text ?? '';
      return matches(text)
        ? [{ id: `bank:${id}`, kind: 'Question', title: text, detail: set.name, go }]
        : [];
    });
    return [...own, ...questions];
  });
}
