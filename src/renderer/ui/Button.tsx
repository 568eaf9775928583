import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps, TooltipTrigger } from 'react-aria-components';
import type { ActionId } from '../../core/actions.ts';
import { actionById, keysShown, runAction } from '../app/commands.ts';
import styles from './Button.module.css';
import { useReadOnly } from './readOnly.tsx';
import { Tooltip } from './Tooltip.tsx';

type Look = 'primary' | 'plain' | 'quiet';

/** Whether pressing it changes the notebook; such a button is not there while reading only. */
type Changes = { changes?: boolean };

/** A button with words. One primary button a screen. */
export function Button({
  look = 'plain',
  icon: Icon,
  changes = false,
  children,
  ...props
}: Omit<ButtonProps, 'children'> &
  Changes & { look?: Look; icon?: LucideIcon; children: ReactNode }) {
  const isReadOnly = useReadOnly();
  if (changes && isReadOnly) return null;
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]}`} data-look={look}>
      {Icon ? <Icon size={15} strokeWidth={1.8} aria-hidden /> : null}
      {children}
    </AriaButton>
  );
}

/** A button with an icon only; `label` is its name and its tooltip. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  size = 16,
  changes = false,
  ...props
}: Omit<ButtonProps, 'children' | 'aria-label'> &
  Changes & {
    icon: LucideIcon;
    label: string;
    keys?: string;
    size?: number;
  }) {
  const isReadOnly = useReadOnly();
  if (changes && isReadOnly) return null;
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={`${styles.button} ${styles.icon}`}>
        <Icon size={size} strokeWidth={1.8} aria-hidden />
      </AriaButton>
      <Tooltip text={label} keys={keys ?? ''} />
    </TooltipTrigger>
  );
}

/** A button for one of the app's actions: label, keys and what it does come from the list of actions. */
export function ActionButton({
  actionId,
  look = 'plain',
  icon,
  label,
}: {
  actionId: ActionId;
  look?: Look;
  icon?: LucideIcon;
  label?: string;
}) {
  const isReadOnly = useReadOnly();
  const action = actionById(actionId);
  if (action.changes && isReadOnly) return null;
  const words = label ?? action.label;
  return (
    <TooltipTrigger delay={500}>
      <Button look={look} {...(icon ? { icon } : {})} onPress={() => runAction(actionId)}>
        {words}
      </Button>
      <Tooltip text={words} keys={keysShown(actionId)} />
    </TooltipTrigger>
  );
}
