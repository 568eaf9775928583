import type { ListedAsk } from '../../../core/ask-around/askList.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import styles from './AskAround.module.css';
import type { AskSteps } from './askSteps.ts';

/** What the buttons of an ask do; `isShown` tells whether the words to say are. */
type AskButtonsProps = {
  listed: ListedAsk;
  steps: AskSteps;
  isShown: boolean;
  onShow: (isShown: boolean) => void;
  onName: () => void;
};

/** What comes next with an ask as buttons, and everything else in a menu. */
export function AskButtons(props: AskButtonsProps) {
  const { listed, steps, isShown, onShow, onName } = props;
  const { contact, status, names } = listed;
  const name = contact.displayName;
  const gave = names.length > 0 ? 'One more name' : 'They gave a name';
  return (
    <>
      <span className={styles.actions}>
        {status === 'to_ask' ? (
          <Button
            look="quiet"
            aria-expanded={isShown}
            aria-label={`What to say to ${name}`}
            onPress={() => onShow(!isShown)}
          >
            What to say
          </Button>
        ) : (
          <Button
            changes
            look={status === 'waiting' ? 'plain' : 'quiet'}
            aria-label={`${gave}: ${name}`}
            onPress={onName}
          >
            {gave}
          </Button>
        )}
        {status === 'waiting' ? (
          <Button changes aria-label={`No names: ${name}`} onPress={steps.noNames}>
            No names
          </Button>
        ) : null}
      </span>
      <MenuButton label={`More for asking ${name}`} lines={menuLines(props)} />
    </>
  );
}

function menuLines({ listed, steps, isShown, onShow, onName }: AskButtonsProps): MenuLine[] {
  const { status, names } = listed;
  const lines: MenuLine[] = [];
  if (status !== 'answered') {
    const label = isShown ? 'Hide what to say' : 'What to say';
    lines.push({ id: 'words', label, run: () => onShow(!isShown) });
  }
  if (status === 'to_ask') {
    lines.push({ id: 'name', label: 'They gave a name', changes: true, run: onName });
    lines.push({ id: 'none', label: 'No names', changes: true, run: steps.noNames });
  } else if (names.length === 0) {
    const label = status === 'waiting' ? 'Not asked yet' : 'No answer yet';
    lines.push({ id: 'back', label, changes: true, run: steps.takeBack });
  }
  lines.push({ id: 'remove', label: 'Take off the list', changes: true, run: steps.remove });
  return lines;
}
