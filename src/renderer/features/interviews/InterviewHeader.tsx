import { FileText, PhoneCall } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Link } from 'react-aria-components';
import type { Contact } from '../../../core/contacts/model.ts';
import { dayOf, formatInstant } from '../../../core/dates.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { referrerLine } from '../../../core/packet/referralLines.ts';
import { interviewKindWords, interviewStatusWords, modeWords } from '../../../core/words.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { distanceWords, myTimeZone, talkWords, whenWords, zoneNote } from '../../app/whenWords.ts';
import { call } from '../../transport/client.ts';
import { ActionButton, Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { ThankYouLine } from '../../ui/ThankYouLine.tsx';
import { canStart, startWords } from '../call/startCall.ts';
import { useReferrerLines } from '../call/useReferrerLines.ts';
import styles from './InterviewHeader.module.css';
import { interviewMenu, preparePacket } from './interviewMenu.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { usePeople } from './peopleOf.ts';

const statusTones: Record<Interview['status'], Tone> = {
  planned: 'accent',
  done: 'done',
  cancelled: 'neutral',
};

/** Who it is with, where it stands, and what can be done with the whole interview. */
export function InterviewHeader({ interview }: { interview: Interview }) {
  const people = usePeople(interview);
  const [isAdding, setIsAdding] = useState(false);
  const { startsAt, timeZone } = interview;
  const isJob = interview.kind === 'job';
  // Before the day one prepares; on it one talks.
  const isNear = canStart(interview) && isToday(startsAt);
  return (
    <header>
      <div className={styles.top}>
        <h1 className={styles.names} tabIndex={-1}>
          <Names people={people} />
        </h1>
        <div className={styles.buttons}>
          {canStart(interview) ? (
            <ActionButton
              actionId="call.start"
              look={isNear ? 'primary' : 'plain'}
              icon={PhoneCall}
              label={startWords(interview)}
            />
          ) : null}
          <Button
            look={isNear ? 'plain' : 'primary'}
            icon={FileText}
            onPress={() => preparePacket(interview)}
          >
            Prepare packet
          </Button>
          <MenuButton
            label="More about this interview"
            lines={interviewMenu(interview, people, () => setIsAdding(true))}
          />
        </div>
      </div>
      <p className={styles.facts}>
        <Pill tone={statusTones[interview.status]}>{interviewStatusWords[interview.status]}</Pill>
        {isJob ? <Pill tone="due">{interviewKindWords.job}</Pill> : null}
        <span>{modeWords[interview.mode]}</span>
        {startsAt === null ? (
          <span>{talkWords(interview)}</span>
        ) : (
          <time dateTime={startsAt} title={formatInstant(startsAt, timeZone)}>
            {whenWords(startsAt, timeZone)}
            {zoneNote(startsAt, timeZone)}, {distanceWords(startsAt, new Date().toISOString())}
          </time>
        )}
      </p>
      {people.map(({ contactId }) => (
        <ThankYouLine key={contactId} contactId={contactId} />
      ))}
      {interview.status === 'planned' ? <ReferrerLines people={people} /> : null}
      {isAdding ? <AddInterviewee interview={interview} onDone={() => setIsAdding(false)} /> : null}
    </header>
  );
}

/** How I got to each of them, and what may be said about it. */
function ReferrerLines({ people }: { people: readonly Contact[] }) {
  return useReferrerLines(people, referrerLine).map((line) => (
    <p key={line} className={styles.referrer}>
      {line}
    </p>
  ));
}

function isToday(startsAt: string | null): boolean {
  const now = new Date().toISOString();
  return startsAt !== null && dayOf(startsAt, myTimeZone) === dayOf(now, myTimeZone);
}

function Names({ people }: { people: readonly Contact[] }) {
  if (people.length === 0) return 'Somebody no longer in the notebook';
  return people.map(({ contactId, displayName }, index) => (
    <Fragment key={contactId}>
      {index === 0 ? '' : index === people.length - 1 ? ' and ' : ', '}
      <Link className={styles.name ?? ''} onPress={() => navigate({ page: 'people', contactId })}>
        {displayName}
      </Link>
    </Fragment>
  ));
}

function AddInterviewee({ interview, onDone }: { interview: Interview; onDone: () => void }) {
  const { interviewId, contactIds } = interview;
  const add = (contactId: string) => {
    const fields = { contactIds: [...contactIds, contactId] };
    attempt(call('interviews.update', { interviewId, fields }));
    onDone();
  };
  return (
    <div className={styles.pick}>
      <PersonPicker label="Who else takes part" exceptIds={contactIds} onPick={add} autoFocus />
      <Button look="quiet" onPress={onDone}>
        Not now
      </Button>
    </div>
  );
}
