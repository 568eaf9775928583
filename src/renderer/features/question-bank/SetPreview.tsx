import { groupQuestions } from '../../../core/question-bank/groupQuestions.ts';
import { emptyBankQuestionFields } from '../../../core/question-bank/model.ts';
import type { QuestionSetPreview } from '../../../core/question-bank/readSetFile.ts';
import styles from './ImportSet.module.css';

/** How many questions are listed; the headings count them all. */
const shownLimit = 200;

/** The questions of a file by section with their number, and which of them the bank has already. */
export function SetPreview({ preview: { set, knownPlaces } }: { preview: QuestionSetPreview }) {
  const known = new Set(knownPlaces);
  const questions = set.questions.map(
    ({ text, kind = emptyBankQuestionFields.kind, section = '' }, place) => ({
      text,
      kind,
      section,
      place,
      isKnown: known.has(place),
    }),
  );
  const groups = groupQuestions(questions);
  let left = shownLimit;
  return (
    <>
      <p className={styles.hint}>{summary(questions.length, known.size)}</p>
      {questions.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        <section className={styles.preview} aria-label="What is in the file" tabIndex={0}>
          {groups.map(({ heading, questions: inGroup }) => {
            const shown = inGroup.slice(0, left);
            left -= shown.length;
            return (
              <div key={inGroup[0]?.place}>
                <h3 className={styles.heading}>
                  <span dir="auto">{heading || 'No section'}</span>
                  <span className={styles.count}>{inGroup.length}</span>
                </h3>
                {shown.map(({ text, place, isKnown }) => (
                  <p key={place} className={styles.question}>
                    <span className={styles.text} dir="auto">
                      {text}
                    </span>
                    {isKnown ? <span className={styles.known}>In the bank</span> : null}
                  </p>
                ))}
                {shown.length < inGroup.length ? (
                  <p className={styles.hint}>And {inGroup.length - shown.length} more</p>
                ) : null}
              </div>
            );
          })}
        </section>
      )}
    </>
  );
}

function summary(count: number, knownCount: number): string {
  if (count === 0) return 'There are no questions in it yet.';
  const all = count === 1 ? '1 question' : `${count} questions`;
  if (knownCount === 0) return `${all}, none of them in the question bank yet.`;
  const which = knownCount === count ? 'all' : String(knownCount);
  const are = knownCount === 1 && count > 1 ? 'is' : 'are';
  return count === 1
    ? '1 question, which is in the question bank already.'
    : `${all}, ${which} of which ${are} in the question bank already.`;
}
