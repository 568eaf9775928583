import type { Appearance } from '../../api/index.ts';
import { useReplica } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { useAction } from './commands.ts';
import { attempt, showNotice } from './notices.ts';
import { isTextField } from './textField.ts';

/** Binds the actions that make sense in the main window and in the small one alike. */
export function useWindowActions(): void {
  const { notebook, desktop } = useReplica();
  const withNotebook = (run: () => void) => (notebook ? run : null);
  const isSmallOpen = desktop?.smallWindow.isOpen ?? false;
  const isRestored = desktop?.smallWindow.isRestored ?? false;

  useAction(
    'history.undo',
    withNotebook(() => void step('history.undo', 'Undid')),
  );
  useAction(
    'history.redo',
    withNotebook(() => void step('history.redo', 'Did again')),
  );
  useAction(
    'window.small',
    withNotebook(() =>
      attempt(call(isSmallOpen ? 'desktop.closeSmallWindow' : 'desktop.openSmallWindow', {})),
    ),
  );
  useAction(
    'window.smallRestored',
    withNotebook(() => attempt(restoreSmall(!isRestored))),
  );
  const isReminding = desktop?.isReminding ?? false;
  useAction('today.remind', () => attempt(remind(!isReminding)));
  useAction('view.light', () => setAppearance('light'));
  useAction('view.dark', () => setAppearance('dark'));
  useAction('view.system', () => setAppearance('system'));
}

/** Lets the small window come back at the next start when it was open at the end of this one, or no longer. */
async function restoreSmall(isRestored: boolean): Promise<void> {
  await call('desktop.setSmallWindowRestored', { isRestored });
  showNotice(
    isRestored
      ? 'At the next start the small window opens again, if it is open now'
      : 'The small window opens only when you open it',
  );
}

async function remind(isOn: boolean): Promise<void> {
  await call('desktop.setReminders', { isOn });
  showNotice(
    isOn
      ? 'You are reminded of what is due, once a day while Askbook is open'
      : 'You are not reminded of anything any more',
  );
}

function setAppearance(appearance: Appearance): void {
  attempt(call('desktop.setAppearance', { appearance }));
}

async function step(name: 'history.undo' | 'history.redo', did: string): Promise<void> {
  // A text field keeps its own history; chosen from the menu, the step goes there.
  if (isTextField(document.activeElement)) {
    document.execCommand(name === 'history.undo' ? 'undo' : 'redo');
    return;
  }
  try {
    const label = await call(name, {});
    showNotice(label ? `${did}: ${label.toLowerCase()}` : 'Nothing left to undo or redo');
  } catch (cause) {
    showNotice(cause instanceof Error ? cause.message : String(cause), 'alarm');
  }
}
