import { X } from 'lucide-react';
import { useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Interview } from '../../../core/interviews/model.ts';
import { chemistryEnds } from '../../../core/words.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { IconButton } from '../../ui/Button.tsx';
import field from '../../ui/Field.module.css';
import { keepFocus } from '../../ui/keepFocus.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import segments from '../../ui/Segments.module.css';
import styles from './Chemistry.module.css';

const grades = ['1', '2', '3', '4', '5'];

/** How we got on, on a scale of five with words at its ends. */
export function Chemistry({ interview }: { interview: Interview }) {
  const { interviewId, selfReview } = interview;
  const { chemistry } = selfReview;
  const isReadOnly = useReadOnly();
  const group = useRef<HTMLDivElement>(null);
  const save = (next: number | null) =>
    call('interviews.updateSelfReview', { interviewId, fields: { chemistry: next } });
  const forget = () => void keepFocus(save(null), () => group.current?.querySelector('input'));
  return (
    <RadioGroup
      ref={group}
      className={segments.group ?? ''}
      orientation="horizontal"
      isReadOnly={isReadOnly}
      value={chemistry === null ? null : String(chemistry)}
      onChange={(next) => attempt(save(Number(next)))}
    >
      <Label className={field.label ?? ''}>How we got on</Label>
      <div className={styles.scale}>
        <span className={styles.end} aria-hidden>
          {chemistryEnds.low}
        </span>
        <div className={segments.row}>
          {grades.map((grade) => (
            <Radio
              key={grade}
              value={grade}
              aria-label={spoken(grade)}
              className={`${segments.segment} ${styles.grade}`}
            >
              {grade}
            </Radio>
          ))}
        </div>
        <span className={styles.end} aria-hidden>
          {chemistryEnds.high}
        </span>
        {chemistry === null ? null : (
          <IconButton
            changes
            icon={X}
            size={14}
            label="Leave open how we got on"
            onPress={forget}
          />
        )}
      </div>
    </RadioGroup>
  );
}

function spoken(grade: string): string {
  const end = { '1': chemistryEnds.low, '5': chemistryEnds.high }[grade];
  return `${grade} of 5${end ? `, ${end.toLowerCase()}` : ''}`;
}
