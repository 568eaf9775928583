import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { Answer } from '../../../core/answers/model.ts';
import styles from './AnswersGrid.module.css';
import { AnswerText } from './AnswerText.tsx';
import type { Cell } from './gridKeys.ts';

// More than fits into the highest cell; a longer text would only cost time.
const lettersShown = 1_500;

/** What one person said to one question, as much as fits; the rest is one press away. */
export const AnswerCell = memo(function AnswerCell({
  answers,
  row,
  column,
  isByTopic,
  showsDays,
  isActive,
  left,
  width,
  height,
  onOpen,
}: {
  answers: readonly Answer[] | undefined;
  row: number;
  column: number;
  isByTopic: boolean;
  showsDays: boolean;
  isActive: boolean;
  left: number;
  width: number;
  height: number;
  onOpen: (cell: Cell) => void;
}) {
  const text = useRef<HTMLDivElement>(null);
  const [isCut, setIsCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the text depends on is looked at, not read
  useLayoutEffect(() => {
    const { current } = text;
    if (current) setIsCut(current.scrollHeight > current.clientHeight + 2);
  }, [answers, width, height, isByTopic, showsDays]);
  return (
    <td
      aria-colindex={column + 1}
      tabIndex={isActive ? 0 : -1}
      data-cell={`${row} ${column}`}
      className={`${styles.answers} ${styles.cell}`}
      style={{ left, width, height }}
    >
      {answers === undefined ? null : (
        <div ref={text} className={styles.text}>
          <AnswerText
            answers={answers}
            isByTopic={isByTopic}
            showsDays={showsDays}
            lettersShown={lettersShown}
            isInGrid
          />
        </div>
      )}
      {isCut ? (
        <div className={styles.more}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.link}
            onClick={() => onOpen({ row, column })}
          >
            More
          </button>
        </div>
      ) : null}
    </td>
  );
});
