import { type CalendarDate, parseDate } from '@internationalized/date';
import { Calendar as CalendarIcon, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
} from 'react-aria-components';
import { formatDay } from '../../core/dates.ts';
import styles from './DateField.module.css';
import field from './Field.module.css';
import { FixedValue } from './FixedValue.tsx';
import { useReadOnly } from './readOnly.tsx';

/**
 * A day that is typed part by part or picked from a calendar; null while there is none.
 * It reads as words until it is focused. `onChange` hears whole days only, no half-typed years.
 */
export function DateField({
  label,
  isLabelHidden = false,
  value,
  onChange,
  isDisabled = false,
  isRequired = false,
  autoFocus = false,
  look = 'field',
}: {
  label: string;
  isLabelHidden?: boolean;
  /** YYYY-MM-DD. */
  value: string | null;
  onChange: (day: string | null) => void;
  isDisabled?: boolean;
  /** Cannot be emptied; half-emptied days go back to what they were. */
  isRequired?: boolean;
  autoFocus?: boolean;
  /** Quiet has no box until it is pointed at; for days that stand among text. */
  look?: 'field' | 'quiet';
}) {
  // What is typed but no whole day yet, such as the year 202.
  const [halfTyped, setHalfTyped] = useState<CalendarDate | null>(null);
  const shown = halfTyped ?? (value === null ? null : parseDate(value));
  const take = (next: CalendarDate | null) => {
    if (next === null && isRequired) return;
    const isHalf = next !== null && next.year < firstWholeYear;
    setHalfTyped(isHalf ? next : null);
    if (!isHalf && (next?.toString() ?? null) !== value) onChange(next?.toString() ?? null);
  };
  const words = shown === null ? (look === 'quiet' ? 'No date' : '') : inWords(shown);
  const isReadOnly = useReadOnly();
  if (isReadOnly) return <FixedValue label={label} isLabelHidden={isLabelHidden} text={words} />;
  const leave = () => {
    if (halfTyped && halfTyped.year < 100) take(halfTyped.set({ year: 2000 + halfTyped.year }));
    else setHalfTyped(null);
  };
  return (
    <DatePicker
      className={field.field ?? ''}
      value={shown}
      onChange={take}
      onBlur={leave}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      shouldForceLeadingZeros={false}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className={field.label ?? ''}>{label}</Label>}
      <Group
        className={`${styles.group} ${look === 'quiet' ? styles.quiet : ''}`}
        data-has-words={words !== '' || undefined}
      >
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        {words === '' ? null : (
          <span className={`${styles.words} ${shown === null ? styles.none : ''}`} aria-hidden>
            {words}
          </span>
        )}
        {shown === null || isDisabled || isRequired ? null : (
          <Button
            slot={null}
            className={`${field.icon} ${styles.icon}`}
            aria-label={`Clear ${label.toLowerCase()}`}
            onPress={() => take(null)}
          >
            <X size={13} aria-hidden />
          </Button>
        )}
        <Button className={`${field.icon} ${styles.icon}`}>
          <CalendarIcon size={14} strokeWidth={1.8} aria-hidden />
        </Button>
      </Group>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label={`${label}: calendar`}>
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

// This year goes without saying.
function inWords(date: CalendarDate): string {
  const words = formatDay(date.toString());
  return date.year === new Date().getFullYear() ? words.replace(/ \d+$/, '') : words;
}

/** Years before this are years that are still being typed. */
const firstWholeYear = 1000;

function Month() {
  return (
    <Calendar>
      <header className={styles.header}>
        <Button slot="previous" className={`${field.icon} ${styles.icon}`}>
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <CalendarHeading className={styles.heading ?? ''} />
        <Button slot="next" className={`${field.icon} ${styles.icon}`}>
          <ChevronRight size={16} aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
