import { useRef, useState } from 'react';
import type { ListedAsk } from '../../../core/ask-around/askList.ts';
import type { AskFields } from '../../../core/ask-around/model.ts';
import { sayDistance, today } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { AskAnswer } from './AskAnswer.tsx';
import styles from './AskAround.module.css';
import { AskWords } from './AskWords.tsx';
import { findAskRow } from './findAskRow.ts';

/** One person I ask for names: for what, since when, and what they said. */
export function AskRow({ listed, onName }: { listed: ListedAsk; onName: () => void }) {
  const { contact, ask, status, names } = listed;
  const { contactId, displayName: name } = contact;
  const { askId } = ask;
  const [isShown, setIsShown] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const update = (fields: Partial<AskFields>) =>
    call('askAround.update', { contactId, askId, fields });
  /** A step that takes the row to another group, and the keyboard with it. */
  const move = (fields: Partial<AskFields>, part: Parameters<typeof findAskRow>[1] = 'link') => {
    const step = update(fields);
    attempt(step);
    void keepFocus(
      step.catch(() => null),
      () => findAskRow(askId, part),
    );
  };
  const noNames = () =>
    move({ answeredOn: today(), ...(ask.askedOn === null ? { askedOn: today() } : {}) }, 'answer');
  const remove = () => {
    const next = neighbourOf(row.current, 'li')?.querySelector<HTMLElement>('[role="link"], a');
    const gone = attemptWithUndo('askAround.remove', { contactId, askId }, 'Taken off the list');
    void keepFocus(gone, () => next ?? document.querySelector<HTMLElement>('main h2'));
  };
  const lines: MenuLine[] = [];
  const say = isShown ? 'Hide what to say' : 'What to say';
  if (status !== 'answered') {
    lines.push({ id: 'words', label: say, run: () => setIsShown(!isShown) });
  }
  if (status === 'to_ask') {
    lines.push({ id: 'name', label: 'They gave a name', changes: true, run: onName });
    lines.push({ id: 'none', label: 'No names', changes: true, run: noNames });
  } else if (names.length === 0) {
    const isWaiting = status === 'waiting';
    lines.push({
      id: 'back',
      label: isWaiting ? 'Not asked yet' : 'No answer yet',
      changes: true,
      run: () => move(isWaiting ? { askedOn: null } : { answeredOn: null }),
    });
  }
  lines.push({ id: 'remove', label: 'Take off the list', changes: true, run: remove });
  return (
    <li ref={row} className={styles.ask} data-ask={askId}>
      <div className={styles.row}>
        <span className={styles.who}>
          <PersonLink contactId={contactId} />
          <span className={styles.place} dir="auto">
            {joinWords(contact.role, contact.organisation)}
          </span>
        </span>
        <span className={styles.wanted}>
          <EditableText
            label={`What to ask ${name} for`}
            isLabelHidden
            placeholder="For anybody who could help"
            value={ask.wanted}
            onSave={(wanted) => update({ wanted })}
          />
        </span>
        <span className={styles.when}>
          {status === 'to_ask' ? (
            <Tick isSelected={false} onChange={() => move({ askedOn: today() })}>
              Asked today
            </Tick>
          ) : null}
          {status === 'waiting' ? (
            <>
              <span className={styles.since}>{sayDistance(ask.askedOn ?? today())}</span>
              <DateField
                label={`When ${name} was asked`}
                isLabelHidden
                look="quiet"
                isRequired
                value={ask.askedOn}
                onChange={(askedOn) => attempt(update({ askedOn }))}
              />
            </>
          ) : null}
          {status === 'answered' ? (
            <DateField
              label={`When ${name} answered`}
              isLabelHidden
              look="quiet"
              isRequired={ask.answeredOn !== null}
              value={ask.answeredOn}
              onChange={(answeredOn) => attempt(update({ answeredOn }))}
            />
          ) : null}
        </span>
        <span className={styles.actions}>
          {status === 'to_ask' ? (
            <Button
              look="quiet"
              aria-expanded={isShown}
              aria-label={`What to say to ${name}`}
              onPress={() => setIsShown(!isShown)}
            >
              What to say
            </Button>
          ) : (
            <Button
              changes
              look={status === 'waiting' ? 'plain' : 'quiet'}
              aria-label={`${names.length > 0 ? 'One more name' : 'They gave a name'}: ${name}`}
              onPress={onName}
            >
              {names.length > 0 ? 'One more name' : 'They gave a name'}
            </Button>
          )}
          {status === 'waiting' ? (
            <Button changes aria-label={`No names: ${name}`} onPress={noNames}>
              No names
            </Button>
          ) : null}
        </span>
        <MenuButton label={`More for asking ${name}`} lines={lines} />
      </div>
      {isShown && status !== 'answered' ? <AskWords ask={ask} /> : null}
      {status === 'answered' ? (
        <AskAnswer
          name={name}
          answer={ask.answer}
          names={names}
          onSave={(answer) => update({ answer })}
        />
      ) : null}
    </li>
  );
}
