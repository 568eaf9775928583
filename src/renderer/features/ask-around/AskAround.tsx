import { UsersRound } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { askList, type ListedAsk } from '../../../core/ask-around/askList.ts';
import { type PersonToAsk, whomToAsk } from '../../../core/ask-around/whomToAsk.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { Section } from '../../ui/Section.tsx';
import { RecordReferralSheet } from '../referrals/RecordReferralSheet.tsx';
import { AddAsk } from './AddAsk.tsx';
import styles from './AskAround.module.css';
import { AskRow } from './AskRow.tsx';
import { findAddAsk, findAskRow } from './findAskRow.ts';
import { PeopleToAsk } from './PeopleToAsk.tsx';

/** Whom I ask for names before any interview: to ask, waiting, answered, and who else could be asked. */
export function AskAround() {
  const { contacts, interviews, followUps, referrals, holidays } = useNotebook();
  const today = useToday();
  const list = useMemo(() => askList({ contacts, referrals }), [contacts, referrals]);
  const people = useMemo(
    () => whomToAsk({ contacts, interviews, followUps, referrals, holidays }, today),
    [contacts, interviews, followUps, referrals, holidays, today],
  );
  const [answering, setAnswering] = useState<ListedAsk | null>(null);
  const isEmpty = list.to_ask.length + list.waiting.length + list.answered.length === 0;
  // The button that led here may have gone with the page it stood on.
  useEffect(() => {
    if (isEmpty) void keepFocus(Promise.resolve(), findAddAsk);
  }, [isEmpty]);
  const latest = [...list.to_ask, ...list.waiting].at(-1)?.ask.wanted ?? '';
  const rows = (asks: readonly ListedAsk[]) =>
    asks.map((listed) => (
      <AskRow key={listed.ask.askId} listed={listed} onName={() => setAnswering(listed)} />
    ));
  const closeSheet = () => {
    const askId = answering?.ask.askId ?? '';
    setAnswering(null);
    void keepFocus(Promise.resolve(), () => findAskRow(askId, 'link'));
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        {isEmpty ? <NobodyAsked /> : null}
        <Group title="To ask" rows={rows(list.to_ask)} />
        <Group title="Waiting" rows={rows(list.waiting)} />
        <Group title="Answered" rows={rows(list.answered)} />
        <Others people={people} wanted={latest} isAlone={isEmpty} />
      </div>
      <RecordReferralSheet
        contactId={answering?.contact.contactId ?? null}
        askId={answering?.ask.askId ?? null}
        isOpen={answering !== null}
        onClose={closeSheet}
      />
    </div>
  );
}

function NobodyAsked() {
  const isReadOnly = useReadOnly();
  if (isReadOnly) {
    return (
      <EmptyState icon={UsersRound} title="Nobody was asked for names">
        Whom you ask, and what they answer, stands here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={UsersRound} title="Whom could you ask for names?">
      Relatives, friends and former co-workers often know somebody. Put the first on the list.
    </EmptyState>
  );
}

/** Who else could be asked; where that can only be read, there is no field for somebody new. */
function Others({
  people,
  wanted,
  isAlone,
}: {
  people: readonly PersonToAsk[];
  wanted: string;
  /** Whether nobody stands above. */
  isAlone: boolean;
}) {
  const isReadOnly = useReadOnly();
  const isNobody = people.length === 0;
  if (isReadOnly && isNobody && isAlone) return null;
  return (
    <Section title="People you could ask">
      {isReadOnly && isNobody ? <p className={styles.nobody}>Nobody else.</p> : null}
      <PeopleToAsk people={people} wanted={wanted} />
      <AddAsk isAlone={isNobody} />
    </Section>
  );
}

function Group({ title, rows }: { title: string; rows: readonly ReactNode[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={String(rows.length)}>
      <ul className={styles.frame}>{rows}</ul>
    </Section>
  );
}
