import { expect, it } from 'vitest';
import { boardColumns, onBoard } from '../../src/core/contacts/boardColumns.ts';
import { stages } from '../../src/core/contacts/model.ts';

it('has a place for every stage, once, in the order people go through them', () => {
  expect(boardColumns.flatMap((column) => [...column.stages])).toEqual([...stages]);
});

it('puts who declined and who does not answer into one last column, and keeps the order given', () => {
  const people = [
    { name: 'Cy', stage: 'no_answer' },
    { name: 'Ana', stage: 'asked' },
    { name: 'Bo', stage: 'declined' },
    { name: 'Di', stage: 'asked' },
  ] as const;
  const columns = onBoard(people);
  expect(columns.map(({ columnId }) => columnId)).toEqual(
    boardColumns.map(({ columnId }) => columnId),
  );
  const named = Object.fromEntries(
    columns.map((column) => [column.columnId, column.people.map(({ name }) => name)]),
  );
  expect(named).toEqual({
    identified: [],
    asked: ['Ana', 'Di'],
    scheduled: [],
    talked: [],
    thanked: [],
    in_touch: [],
    over: ['Cy', 'Bo'],
  });
});
