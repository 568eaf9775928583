import { useMemo } from 'react';
import { Text } from 'react-aria-components';
import type { Contact } from '../../../../core/contacts/model.ts';
import { nextStep } from '../../../../core/contacts/nextStep.ts';
import { stageWords } from '../../../../core/words.ts';
import { localTimeZone } from '../../../app/dayWords.ts';
import { useMinute, useToday } from '../../../app/useMinute.ts';
import { useNotebook } from '../../../replica/useReplica.ts';
import { Pill } from '../../../ui/Pill.tsx';
import { ThankYouMark, ThankYouWords } from '../../../ui/ThankYouMark.tsx';
import type { PersonRow } from '../PeopleList.tsx';
import { stepDue } from '../stepWords.ts';
import styles from './Board.module.css';

/** What a card of the board says: who, where, what is to be done next and whether it is due. */
export function BoardCard({ contact, stage, thanks }: Omit<PersonRow, 'id'>) {
  const today = useToday();
  const step = useStep(contact);
  const due = stepDue(step, today);
  const isEnd = stage === 'declined' || stage === 'no_answer';
  // The words of a step to thank are those of the mark.
  const isMarked = thanks !== null && step.action !== 'thank';
  return (
    // The blanks are not seen; they keep the words apart for those who hear the card.
    <Text slot="label" className={styles.card ?? ''}>
      <span className={styles.name} dir="auto">
        {contact.displayName}
      </span>{' '}
      <span className={styles.about}>
        <span className={styles.place} dir="auto">
          {contact.organisation || contact.role}
        </span>{' '}
        <span className={styles.step} dir="auto" title={step.text}>
          {step.text}
        </span>{' '}
        <span className={styles.marks}>
          {isEnd ? <Pill>{stageWords[stage]}</Pill> : null}
          {due === null ? null : <Pill tone={due.tone}>{due.words}</Pill>}{' '}
          {isMarked ? <ThankYouMark {...thanks} /> : null}
        </span>{' '}
        {isMarked ? <ThankYouWords words={thanks.words} /> : null}
      </span>
    </Text>
  );
}

function useStep(contact: Contact) {
  const { contacts, interviews, followUps, promises, referrals, holidays } = useNotebook();
  const now = useMinute();
  return useMemo(() => {
    const source = { contacts, interviews, followUps, promises, referrals, holidays };
    return nextStep(source, contact, now, localTimeZone());
  }, [contacts, interviews, followUps, promises, referrals, holidays, contact, now]);
}
