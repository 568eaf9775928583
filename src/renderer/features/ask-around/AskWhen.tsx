import type { ListedAsk } from '../../../core/ask-around/askList.ts';
import { sayDistance, today } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './AskAround.module.css';
import type { AskSteps } from './askSteps.ts';

/** When somebody was asked or answered; before that, a box to tick once they are asked. */
export function AskWhen({
  listed: { contact, ask, status },
  steps,
}: {
  listed: ListedAsk;
  steps: AskSteps;
}) {
  const name = contact.displayName;
  const isReadOnly = useReadOnly();
  if (status === 'to_ask') {
    // What could be done today says nothing where nothing can be done.
    if (isReadOnly) return <span className={styles.since}>Not asked yet</span>;
    return (
      <Tick isSelected={false} onChange={steps.askedToday} label={`Asked today: ${name}`}>
        Asked today
      </Tick>
    );
  }
  if (status === 'waiting') {
    return (
      <>
        <span className={styles.since}>{sayDistance(ask.askedOn ?? today())}</span>
        <DateField
          label={`When ${name} was asked`}
          isLabelHidden
          look="quiet"
          isRequired
          value={ask.askedOn}
          onChange={(askedOn) => attempt(steps.update({ askedOn }))}
        />
      </>
    );
  }
  return (
    <DateField
      label={`When ${name} answered`}
      isLabelHidden
      look="quiet"
      isRequired={ask.answeredOn !== null}
      value={ask.answeredOn}
      onChange={(answeredOn) => attempt(steps.update({ answeredOn }))}
    />
  );
}
