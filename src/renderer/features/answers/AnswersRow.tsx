import { memo } from 'react';
import { sourceWords } from '../../../core/answers/answerWords.ts';
import type { GridPerson, GridRow } from '../../../core/answers/model.ts';
import { AnswerCell } from './AnswerCell.tsx';
import styles from './AnswersGrid.module.css';
import type { ShownParts } from './AnswersGrid.tsx';
import type { Cell } from './gridKeys.ts';
import type { GridLayout } from './gridLayout.ts';
import { SourceMark } from './SourceMark.tsx';

/** A question with what everybody said to it. */
export const AnswersRow = memo(function AnswersRow({
  row,
  place,
  sectionAbove,
  people,
  isByTopic,
  layout: { questionWidth, personWidth, tops },
  shown,
  activeColumn,
  onOpen,
}: {
  row: GridRow;
  place: number;
  sectionAbove: string;
  people: readonly GridPerson[];
  isByTopic: boolean;
  layout: GridLayout;
  shown: ShownParts;
  activeColumn: number | null;
  onOpen: (cell: Cell) => void;
}) {
  const top = tops[place] ?? 0;
  const height = (tops[place + 1] ?? top) - top;
  const section = row.section !== sectionAbove ? row.section : '';
  return (
    <tr
      aria-rowindex={place + 2}
      className={styles.row}
      style={{ top, height, width: shown.width }}
    >
      <th
        scope="row"
        aria-colindex={1}
        tabIndex={activeColumn === 0 ? 0 : -1}
        data-cell={`${place + 1} 0`}
        className={`${styles.question} ${styles.cell}`}
        style={{ width: questionWidth, height }}
      >
        {section === '' ? null : (
          <p className={styles.small} dir="auto">
            {section}
          </p>
        )}
        <p className={styles.questionText} dir="auto" title={row.text}>
          {row.text}
        </p>
        <p className={styles.small}>{row.sourceCount === 1 ? <SourceMark /> : sourceWords(row)}</p>
      </th>
      {shown.people.map((column) => {
        const person = people[column];
        return person === undefined ? null : (
          <AnswerCell
            key={person.contact.contactId}
            answers={row.cells.get(person.contact.contactId)}
            row={place + 1}
            column={column + 1}
            isByTopic={isByTopic}
            showsDays={person.talks.length > 1}
            isActive={activeColumn === column + 1}
            left={questionWidth + column * personWidth}
            width={personWidth}
            height={height}
            onOpen={onOpen}
          />
        );
      })}
    </tr>
  );
});
