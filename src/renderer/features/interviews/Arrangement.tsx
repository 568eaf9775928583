import { parseAbsolute, toCalendarDate, toTime } from '@internationalized/date';
import type { Interview, InterviewFields } from '../../../core/interviews/model.ts';
import { modes } from '../../../core/interviews/model.ts';
import { modeWords, placeWords } from '../../../core/words.ts';
import { attempt } from '../../app/notices.ts';
import { myTimeZone, otherClock } from '../../app/whenWords.ts';
import { call } from '../../transport/client.ts';
import { DateTimeField, instantOf } from '../../ui/DateTimeField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { MinutesField } from '../../ui/MinutesField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Arrangement.module.css';
import { fieldId } from './arrangementFields.ts';
import { usePeople } from './peopleOf.ts';
import { TimeZoneField } from './TimeZoneField.tsx';

/** The ways to talk, as a choice. */
export const modeOptions = modes.map((mode) => ({ id: mode, label: modeWords[mode] }));

/** How, when, where, how long and what for: two quiet lines, the objective and how I begin. */
export function Arrangement({ interview }: { interview: Interview }) {
  const { interviewId, mode, startsAt, timeZone, lengthMinutes } = interview;
  const people = usePeople(interview);
  const save = (fields: Partial<InterviewFields>) =>
    call('interviews.update', { interviewId, fields });
  const change = (fields: Partial<InterviewFields>) => attempt(save(fields));
  // The clock time was agreed, not the instant: in another zone it stays what it says.
  const moveZone = (next: string) =>
    change({ timeZone: next, startsAt: startsAt && sameClockIn(startsAt, timeZone, next) });
  const zones = [myTimeZone, ...people.map((person) => person.timeZone)];
  const clocks = startsAt
    ? [...new Set(zones)].filter(Boolean).map((zone) => otherClock(startsAt, timeZone, zone))
    : [];
  return (
    <div className={styles.block}>
      <div className={styles.row}>
        <Segments
          label="How"
          value={mode}
          options={modeOptions}
          onChange={(next) => change({ mode: next })}
        />
        {mode === 'email' ? null : (
          <div>
            <span className={styles.label} aria-hidden>
              Length
            </span>
            <div className={styles.length}>
              <MinutesField
                label="Length in minutes"
                value={lengthMinutes}
                onChange={(minutes) => change({ lengthMinutes: minutes })}
              />
            </div>
          </div>
        )}
        <div className={styles.place}>
          <EditableText
            id={fieldId('place')}
            label={placeWords[mode]}
            isWrapped
            value={interview.place}
            placeholder={placeHints[mode]}
            onSave={(place) => save({ place })}
          />
        </div>
      </div>
      <div className={styles.row}>
        <div id={fieldId('time')}>
          <DateTimeField
            label="When"
            value={startsAt}
            timeZone={timeZone}
            onChange={(instant) => change({ startsAt: instant })}
          />
        </div>
        <div className={styles.zone}>
          <TimeZoneField value={timeZone} people={people} onChange={moveZone} />
        </div>
        <span className={styles.other}>{clocks.filter(Boolean).join(' · ')}</span>
      </div>
      <EditableText
        id={fieldId('objective')}
        label="Objective"
        look="content"
        isMultiline
        value={interview.objective}
        placeholder="What do I want to know after this conversation?"
        onSave={(objective) => save({ objective })}
      />
      <EditableText
        id={fieldId('openingLine')}
        label="Opening line"
        look="content"
        isMultiline
        value={interview.openingLine}
        placeholder="Left empty, the packet proposes one"
        onSave={(openingLine) => save({ openingLine })}
      />
    </div>
  );
}

const placeHints = {
  phone: 'Their number, or that they call you',
  video: 'The link',
  in_person: 'Address, room, how to find it',
  email: 'Their address',
};

function sameClockIn(instant: string, from: string, to: string): string {
  const shown = parseAbsolute(instant, from);
  return instantOf(toCalendarDate(shown).toString(), toTime(shown), to);
}
