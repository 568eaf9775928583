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
  useAction('view.light', () => setAppearance('light'));
  useAction('view.dark', () => setAppearance('dark'));
  useAction('view.system', () => setAppearance('system'));
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
