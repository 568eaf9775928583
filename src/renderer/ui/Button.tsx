import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps, TooltipTrigger } from 'react-aria-components';
import type { ActionId } from '../../core/actions.ts';
import { actionById, keysShown, runAction } from '../app/commands.ts';
import styles from './Button.module.css';
import { Tooltip } from './Tooltip.tsx';

type Look = 'primary' | 'plain' | 'quiet';

/** A button with words. One primary button a screen. */
export function Button({
  look = 'plain',
  icon: Icon,
  children,
  ...props
}: Omit<ButtonProps, 'children'> & { look?: Look; icon?: LucideIcon; children: ReactNode }) {
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
  ...props
}: Omit<ButtonProps, 'children' | 'aria-label'> & {
  icon: LucideIcon;
  label: string;
  keys?: string;
  size?: number;
}) {
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
  const words = label ?? actionById(actionId).label;
  return (
    <TooltipTrigger delay={500}>
      <Button look={look} {...(icon ? { icon } : {})} onPress={() => runAction(actionId)}>
        {words}
      </Button>
      <Tooltip text={words} keys={keysShown(actionId)} />
    </TooltipTrigger>
  );
}
