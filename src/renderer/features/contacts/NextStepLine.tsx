import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { nextStep } from '../../../core/contacts/nextStep.ts';
import { whatKeepsOpen } from '../../../core/follow-ups/whatKeepsOpen.ts';
import { localTimeZone } from '../../app/dayWords.ts';
import { useMinute, useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ThankYouLine } from '../../ui/ThankYouLine.tsx';
import styles from './NextStepLine.module.css';
import { openWords } from './openWords.ts';
import { stepButton } from './stepButton.ts';
import { stepDue } from './stepWords.ts';

/** What to do next with a person, always one thing, with its button; below it what is owed besides. */
export function NextStepLine({ contact }: { contact: Contact }) {
  const notebook = useNotebook();
  const now = useMinute();
  const today = useToday();
  const step = useMemo(
    () => nextStep(notebook, contact, now, localTimeZone()),
    [notebook, contact, now],
  );
  const due = stepDue(step, today);
  const button = stepButton(notebook, contact, step);
  return (
    <section className={styles.next} aria-label="Next step">
      <p className={styles.line}>
        <ArrowRight size={15} strokeWidth={1.8} aria-hidden className={styles.arrow} />
        <span className={styles.words} dir="auto">
          {step.text}
        </span>
        {due === null ? null : <Pill tone={due.tone}>{due.words}</Pill>}
        {button === null ? null : (
          <Button look="quiet" changes={button.changes} onPress={button.run}>
            {button.label}
          </Button>
        )}
      </p>
      {step.action === 'thank' ? null : <ThankYouLine contactId={contact.contactId} />}
      <NotClosed contact={contact} now={now} />
    </section>
  );
}

/** What is left to do after a talk before the conversation is closed; what they promised keeps nothing open. */
function NotClosed({ contact, now }: { contact: Contact; now: string }) {
  const notebook = useNotebook();
  const reasons = useMemo(
    () => whatKeepsOpen(notebook, contact.contactId, now, localTimeZone()),
    [notebook, contact, now],
  );
  if (reasons.length === 0) return null;
  return (
    <p className={styles.open} dir="auto">
      Not closed yet: {openWords(reasons)}
    </p>
  );
}
