import { AlarmClock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { keysShown } from '../../app/commands.ts';
import { useOfNotebook } from '../../replica/useReplica.ts';
import { IconButton } from '../../ui/Button.tsx';
import choice from '../../ui/Choice.module.css';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { type SnoozeDay, snoozeDays } from './snoozeDays.ts';
import styles from './TodayPage.module.css';

/** The days a row can be put off to, each with its number as a key; not there while reading only. */
export function SnoozeMenu({
  name,
  today,
  dueOn,
  isOpen,
  onOpen,
  onChoose,
  onChooseDay,
}: {
  /** What is put off. */
  name: string;
  today: string;
  dueOn: string | null;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChoose: (until: string) => void;
  /** Asks for a day of one's own. */
  onChooseDay: () => void;
}) {
  const isReadOnly = useReadOnly();
  const holidays = useOfNotebook((notebook) => notebook.holidays);
  const days = snoozeDays(today, dueOn, holidays);
  const own: SnoozeDay = { id: '4', label: 'A day you choose…', until: '', isDisabled: false };
  const lines = [...days, own];
  const choose = (id: string) => {
    const line = lines.find((one) => one.id === id);
    if (line === undefined || line.isDisabled) return;
    onOpen(false);
    if (line === own) onChooseDay();
    else onChoose(line.until);
  };
  useDigits(isOpen && !isReadOnly, choose);
  if (isReadOnly) return null;
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <IconButton icon={AlarmClock} label={`Snooze: ${name}`} keys={keysShown('today.snooze')} />
      <Popover className={choice.popover ?? ''} offset={4} placement="bottom end">
        <Menu
          className={choice.list ?? ''}
          aria-label={`Snooze: ${name}`}
          items={lines}
          onAction={(id) => choose(String(id))}
        >
          {({ id, label, isDisabled }) => (
            <MenuItem
              id={id}
              textValue={label}
              className={`${choice.item} ${styles.snooze}`}
              isDisabled={isDisabled}
            >
              <kbd className={styles.digit}>{id}</kbd>
              {label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Hears digits while the menu is open, also before it has taken the focus: two quick keys are one gesture. */
function useDigits(isOpen: boolean, choose: (digit: string) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: KeyboardEvent) => {
      if (!/^[1-4]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(event.key);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isOpen]);
}
