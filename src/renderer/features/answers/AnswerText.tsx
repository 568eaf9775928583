import { stateWords, togetherWords } from '../../../core/answers/answerWords.ts';
import type { Answer } from '../../../core/answers/model.ts';
import { cueStateWords } from '../../../core/words.ts';
import { sayDay } from '../../app/dayWords.ts';
import styles from './AnswersGrid.module.css';
import { openAnswer } from './openAnswer.ts';
import { SourceMark } from './SourceMark.tsx';

/** What one person said, as much of it as is asked for; `lettersShown` is Infinity for all. */
export function AnswerText({
  answers,
  isByTopic,
  showsDays,
  lettersShown,
  isInGrid,
}: {
  answers: readonly Answer[];
  isByTopic: boolean;
  /** Whether the day of each is said; not where a single one stands in the head of the column. */
  showsDays: boolean;
  lettersShown: number;
  /** In the grid the arrow keys lead from cell to cell and Tab out of it. */
  isInGrid: boolean;
}) {
  return answers.map((answer) => (
    <div key={`${answer.interviewId} ${answer.plannedQuestionId}`} className={styles.answer}>
      {isByTopic ? (
        <p className={styles.asked} dir="auto">
          {answer.question} {answer.isSingleSource ? <SourceMark /> : null}
        </p>
      ) : null}
      <AnswerHead answer={answer} showsDay={showsDays} isInGrid={isInGrid} />
      {answer.askedAs === '' ? null : (
        <p className={styles.small} dir="auto">
          Asked as: {answer.askedAs}
        </p>
      )}
      {answer.notes.map(({ part, text }) => (
        <div key={part}>
          {part === '' ? null : (
            <p className={styles.small} dir="auto">
              {part}
            </p>
          )}
          <p className={styles.note} dir="auto">
            {text.length > lettersShown ? text.slice(0, lettersShown) : text}
          </p>
        </div>
      ))}
      {answer.cues.map(({ text, state }) => (
        <p key={text} className={styles.small}>
          {cueStateWords[state]}: <bdi>{text}</bdi>
        </p>
      ))}
      {answer.state === 'answered' ? null : (
        <p className={styles.small}>{stateWords[answer.state]}</p>
      )}
    </div>
  ));
}

function AnswerHead({
  answer,
  showsDay,
  isInGrid,
}: {
  answer: Answer;
  showsDay: boolean;
  isInGrid: boolean;
}) {
  const together = togetherWords(answer);
  if (!showsDay && together === '') return null;
  return (
    <p className={styles.small}>
      {showsDay ? (
        <button
          type="button"
          className={styles.link}
          tabIndex={isInGrid ? -1 : 0}
          onClick={() => openAnswer(answer)}
        >
          {sayDay(answer.on)}
        </button>
      ) : null}
      {showsDay && together !== '' ? ', ' : ''}
      <bdi>{together}</bdi>
    </p>
  );
}
