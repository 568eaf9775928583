import {
  parseAbsolute,
  parseDate,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
  toZoned,
} from '@internationalized/date';
import { useState } from 'react';
import { DateInput, DateSegment, I18nProvider, Label, TimeField } from 'react-aria-components';
import { DateField } from './DateField.tsx';
import styles from './DateTimeField.module.css';
import field from './Field.module.css';
import { FixedValue } from './FixedValue.tsx';
import { useReadOnly } from './readOnly.tsx';

/** The hour a day starts with until another is typed. */
const usualTime = new Time(10, 0);

/**
 * A day and a clock time in a time zone; null while there is none.
 * A day without a time takes 10:00. `onChange` hears ISO 8601 UTC with milliseconds.
 */
export function DateTimeField({
  label,
  value,
  timeZone,
  onChange,
}: {
  label: string;
  /** ISO 8601 UTC. */
  value: string | null;
  timeZone: string;
  onChange: (instant: string | null) => void;
}) {
  const shown = value === null ? null : parseAbsolute(value, timeZone);
  const time = shown === null ? null : toTime(shown);
  const send = (day: string, clock: Time) => {
    const next = instantOf(day, clock, timeZone);
    if (next !== value) onChange(next);
  };
  return (
    <div className={styles.row}>
      <DateField
        label={label}
        value={shown === null ? null : toCalendarDate(shown).toString()}
        onChange={(day) => (day === null ? onChange(null) : send(day, time ?? usualTime))}
      />
      {shown && time ? (
        <ClockField
          key={`${value} ${timeZone}`}
          label="Time"
          value={time}
          onChange={(clock) => send(toCalendarDate(shown).toString(), clock)}
        />
      ) : null}
    </div>
  );
}

/** The instant of a day and clock time in a zone; a time the clocks skip moves forward. */
export function instantOf(day: string, clock: Time, timeZone: string): string {
  const local = toCalendarDateTime(parseDate(day), clock);
  return toZoned(local, timeZone).toDate().toISOString();
}

// Typing runs through hours nobody meant, so it is handed on when the field is left or Enter is pressed.
function ClockField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Time;
  onChange: (clock: Time) => void;
}) {
  const [typed, setTyped] = useState<Time | null>(value);
  const isReadOnly = useReadOnly();
  if (isReadOnly) {
    return <FixedValue label={label} isLabelHidden={false} text={value.toString().slice(0, 5)} />;
  }
  const leave = () => (typed === null ? setTyped(value) : onChange(typed));
  return (
    <I18nProvider locale="en-GB">
      <TimeField
        className={field.field ?? ''}
        value={typed}
        onChange={setTyped}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
        hourCycle={24}
        shouldForceLeadingZeros
      >
        <Label className={field.label ?? ''}>{label}</Label>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
      </TimeField>
    </I18nProvider>
  );
}
