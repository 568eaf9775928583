import { cueStateWords } from '../words.ts';
import { dayTeller, sourceWords, stateWords, togetherWords } from './answerWords.ts';
import type { Answer, AnswerGrid, AnswerGrouping, GridPerson } from './model.ts';

/**
 * A grid of answers as plain cells, its header row first: topic or section and question, how many people stand
 * behind it, then a column for each person. Two people of one name are told apart by organisation or number.
 */
export function answersTable(
  { people, rows }: AnswerGrid,
  grouping: AnswerGrouping,
  today: string,
): string[][] {
  const isByTopic = grouping === 'topics';
  const sayDay = dayTeller(today);
  const first = isByTopic ? ['Topic'] : ['Section', 'Question'];
  return [
    [...first, 'Sources', ...columnNames(people)],
    ...rows.map((row) => [
      ...(isByTopic ? [row.text] : [row.section, row.text]),
      sourceWords(row),
      ...people.map(({ contact }) =>
        (row.cells.get(contact.contactId) ?? [])
          .map((answer) => answerText(answer, isByTopic, sayDay))
          .join('\n\n'),
      ),
    ]),
  ];
}

function answerText(answer: Answer, isByTopic: boolean, sayDay: (on: string) => string): string {
  const when = [sayDay(answer.on), togetherWords(answer)].filter((part) => part !== '');
  const asked = isByTopic ? answer.question : '';
  const other = answer.askedAs === '' ? '' : `Asked as: ${answer.askedAs}`;
  const single = isByTopic && answer.isSingleSource ? '(1 source)' : '';
  return [
    when.join(', '),
    [asked, single].filter((part) => part !== '').join(' '),
    other,
    ...answer.notes.map(({ part, text }) => (part === '' ? text : `${part}: ${text}`)),
    ...answer.cues.map(({ text, state }) => `${cueStateWords[state]}: ${text}`),
    answer.state === 'answered' ? '' : stateWords[answer.state],
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function columnNames(people: readonly GridPerson[]): string[] {
  const taken = new Set<string>();
  return people.map(({ contact: { displayName, organisation } }) => {
    const longer = organisation === '' ? displayName : `${displayName} (${organisation})`;
    let name = taken.has(displayName) ? longer : displayName;
    for (let count = 2; taken.has(name); count += 1) name = `${longer} ${count}`;
    taken.add(name);
    return name;
  });
}
