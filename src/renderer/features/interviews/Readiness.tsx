import { Check } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Interview } from '../../../core/interviews/model.ts';
import {
  isMissing,
  type ReadinessGap,
  readinessGaps,
  referralQuestion,
} from '../../../core/interviews/readiness.ts';
import { gapWords, scriptRemark } from '../../../core/interviews/readinessWords.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { runAction } from '../../app/commands.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { fieldId, focusField } from './arrangementFields.ts';
import styles from './Readiness.module.css';
import { lastRow } from './usePlanRows.ts';

/** Says while an interview is planned whether it is ready, and leads to whatever it still lacks. */
export function Readiness({ interview }: { interview: Interview }) {
  const notebook = useNotebook();
  const isReadOnly = useReadOnly();
  if (isReadOnly || interview.status !== 'planned') return null;
  const gaps = readinessGaps(interview);
  const missing = gaps.filter(isMissing);
  return missing.length === 0 ? (
    <Ready isScriptOpen={gaps.length > 0} />
  ) : (
    <Missing missing={missing} interview={interview} notebook={notebook} />
  );
}

function Missing({
  missing,
  interview,
  notebook,
}: {
  missing: readonly Exclude<ReadinessGap, 'script'>[];
  interview: Interview;
  notebook: Notebook;
}) {
  return (
    <p className={styles.line}>
      <span>Still missing:</span>
      {missing.map((gap, place) => (
        <span key={gap}>
          <Leading onPress={() => fill(gap, interview, notebook)}>
            {gapWords(gap, interview.mode)}
          </Leading>
          {place < missing.length - 1 ? ',' : ''}
        </span>
      ))}
    </p>
  );
}

function Ready({ isScriptOpen }: { isScriptOpen: boolean }) {
  return (
    <p className={styles.line}>
      <span className={styles.ready}>
        <Check size={14} strokeWidth={2} aria-hidden />
        Ready
      </span>
      {isScriptOpen ? (
        <>
          <span>{scriptRemark}</span>
          <Leading onPress={() => focusField(fieldId('openingLine'))}>Write my own</Leading>
        </>
      ) : null}
    </p>
  );
}

/** Words in the line that lead somewhere; a button's own room around them would tear the line apart. */
function Leading({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <Button className={styles.leading ?? ''} onPress={onPress}>
      {children}
    </Button>
  );
}

/** Puts the focus where a gap is filled, or fills it. */
function fill(
  gap: Exclude<ReadinessGap, 'script'>,
  interview: Interview,
  notebook: Notebook,
): void {
  switch (gap) {
    case 'objective':
    case 'place':
    case 'time':
      focusField(fieldId(gap));
      return;
    case 'questions':
      runAction('question.add');
      return;
    case 'referral_question':
      addReferralQuestion(interview, notebook);
  }
}

/** Adds the bank's question that asks for names; without one in the bank it has to be typed. */
function addReferralQuestion({ interviewId }: Interview, notebook: Notebook): void {
  const question = referralQuestion(notebook);
  if (question === null) {
    runAction('question.add');
    return;
  }
  const added = attemptWithUndo(
    'interviews.addFromBank',
    { interviewId, bankQuestionIds: [question.bankQuestionId] },
    `Added “${question.text}”`,
  );
  void keepFocus(added, lastRow);
}
