import { Ellipsis, type LucideIcon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from './Button.tsx';
import styles from './Choice.module.css';
import { useReadOnly } from './readOnly.tsx';

/** One line of a {@link MenuButton}. */
export type MenuLine = {
  id: string;
  label: string;
  run: () => void;
  isDisabled?: boolean;
  /** Whether it changes the notebook; such a line is not there while reading only. */
  changes?: boolean;
};

/** A button that opens a short menu of things to do; not there when nothing can be done. */
export function MenuButton({
  label,
  lines,
  icon = Ellipsis,
}: {
  label: string;
  lines: readonly MenuLine[];
  icon?: LucideIcon;
}) {
  const isReadOnly = useReadOnly();
  const shown = isReadOnly ? lines.filter(({ changes }) => !changes) : lines;
  if (shown.length === 0) return null;
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} />
      <Popover className={styles.popover ?? ''} offset={4}>
        <Menu className={styles.list ?? ''} aria-label={label} items={shown}>
          {(line) => (
            <MenuItem
              id={line.id}
              textValue={line.label}
              className={styles.item ?? ''}
              isDisabled={line.isDisabled ?? false}
              onAction={line.run}
            >
              {line.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
