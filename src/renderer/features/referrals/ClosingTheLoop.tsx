import { useMemo, useState } from 'react';
import { formatDay } from '../../../core/dates.ts';
import { type Loop, loopsOf } from '../../../core/referrals/closingTheLoop.ts';
import { dueWords, sayDay } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './ClosingTheLoop.module.css';
import { ReportSheet } from './ReportSheet.tsx';

/** Whether everybody who led to a person has heard how the talk with them went; not there before a talk. */
export function ClosingTheLoop({ contactId }: { contactId: string }) {
  const { contacts, referrals, interviews, followUps } = useNotebook();
  const [reportId, setReportId] = useState<string | null>(null);
  const loops = useMemo(
    () => loopsOf({ contacts, referrals, interviews, followUps }, contactId),
    [contacts, referrals, interviews, followUps, contactId],
  );
  if (loops.length === 0) return null;
  const name = contacts[contactId]?.displayName ?? '';
  return (
    <>
      <h3 className={styles.title}>Telling how it went with {name}</h3>
      <ul className={styles.loops}>
        {loops.map((loop) => (
          <LoopRow key={loop.contactId} loop={loop} onDraft={setReportId} />
        ))}
      </ul>
      <ReportSheet followUpId={reportId} onClose={() => setReportId(null)} />
    </>
  );
}

function LoopRow({ loop, onDraft }: { loop: Loop; onDraft: (followUpId: string) => void }) {
  const { contacts } = useNotebook();
  const { contactId, ledToContactId, referral, followUp, interviewId, state, toldOn } = loop;
  const nameOf = (id: string) => contacts[id]?.displayName ?? '';
  const name = nameOf(contactId);
  if (state === 'not_yet') {
    const { referralId } = referral;
    const plan = () =>
      attempt(call('referrals.planReport', { referralId, contactId, interviewId }));
    return (
      <li className={styles.loop} data-loop={contactId}>
        <PersonLink contactId={contactId} />
        <span className={styles.words}>not told yet</span>
        <Button changes look="quiet" onPress={plan}>
          {`Also tell ${name}, who led to ${nameOf(ledToContactId)}`}
        </Button>
      </li>
    );
  }
  return (
    <li className={styles.loop} data-loop={contactId}>
      <PersonLink contactId={contactId} />
      {toldOn === null ? null : (
        <span className={styles.words} title={formatDay(toldOn)}>
          told on {sayDay(toldOn)}
        </span>
      )}
      {state === 'planned' && followUp !== null ? (
        <>
          <span className={styles.words}>to be told how it went</span>
          <span title={formatDay(followUp.dueOn)}>
            <Pill tone={dueWords(followUp.dueOn).tone}>{dueWords(followUp.dueOn).words}</Pill>
          </span>
          <Button
            look="quiet"
            aria-label={`Draft: ${followUp.text}`}
            onPress={() => onDraft(followUp.followUpId)}
          >
            Draft
          </Button>
        </>
      ) : null}
      {state === 'skipped' && followUp !== null ? (
        <>
          <span className={styles.words}>not to be told</span>
          <Button
            changes
            look="quiet"
            aria-label={`Tell them after all: ${name}`}
            onPress={() => attempt(call('followUps.reopen', { followUpId: followUp.followUpId }))}
          >
            Tell them after all
          </Button>
        </>
      ) : null}
    </li>
  );
}
