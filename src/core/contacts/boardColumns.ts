import type { ListedContact } from './listContacts.ts';
import type { Stage } from './model.ts';

/** The columns of the board, by the stages that stand in them; the last is for who will not talk to me. */
export const boardColumns = [
  { columnId: 'identified', stages: ['identified'] },
  { columnId: 'asked', stages: ['asked'] },
  { columnId: 'scheduled', stages: ['scheduled'] },
  { columnId: 'talked', stages: ['talked'] },
  { columnId: 'thanked', stages: ['thanked'] },
  { columnId: 'in_touch', stages: ['in_touch'] },
  { columnId: 'over', stages: ['declined', 'no_answer'] },
] as const satisfies readonly { columnId: string; stages: readonly Stage[] }[];

/** A column of {@link boardColumns}. */
export type BoardColumnId = (typeof boardColumns)[number]['columnId'];

/** People by the column they stand in, each in the order given; every column is there. */
export function onBoard<T extends Pick<ListedContact, 'stage'>>(
  people: readonly T[],
): { columnId: BoardColumnId; people: T[] }[] {
  const columns = boardColumns.map(({ columnId }) => ({ columnId, people: [] as T[] }));
  const places = new Map<Stage, T[]>();
  for (const [index, { stages }] of boardColumns.entries()) {
    for (const stage of stages) places.set(stage, columns[index]?.people ?? []);
  }
  for (const person of people) places.get(person.stage)?.push(person);
  return columns;
}
