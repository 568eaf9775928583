import { flushPendingWrites } from '../replica/pendingWrites.ts';
import { call } from '../transport/client.ts';
import { useAction } from './commands.ts';
import { goBack, goForward, navigate, type Route } from './navigation.ts';
import { attempt, showNotice } from './notices.ts';

/** Binds the actions that make sense wherever one is in the main window. */
export function useAppActions(isNotebookOpen: boolean): void {
  useAction('notebook.open', () => attempt(call('desktop.openNotebook', {})));
  useAction('notebook.openSample', () => attempt(call('desktop.openSample', {})));
  useNotebookActions(isNotebookOpen);
  usePlaceActions(isNotebookOpen);
}

function useNotebookActions(isOpen: boolean): void {
  const whenOpen = (run: () => void) => (isOpen ? run : null);
  const showFolder = () => attempt(call('desktop.showInFolder', {}));
  const close = () => attempt(call('desktop.closeNotebook', {}));
  useAction('notebook.showFolder', whenOpen(showFolder));
  useAction(
    'backup.make',
    whenOpen(() => attempt(backUp())),
  );
  useAction('notebook.close', whenOpen(close));
  useAction('go.back', whenOpen(goBack));
  useAction('go.forward', whenOpen(goForward));
}

function usePlaceActions(isOpen: boolean): void {
  const to = (route: Route) => (isOpen ? () => navigate(route) : null);
  useAction('go.today', to({ page: 'today' }));
  useAction('go.people', to({ page: 'people', contactId: null }));
  useAction('go.board', to({ page: 'board' }));
  useAction('go.referrals', to({ page: 'referrals', view: 'map', nodeId: null }));
  useAction('go.referralList', to({ page: 'referrals', view: 'list', nodeId: null }));
  useAction('go.referralTable', to({ page: 'referrals', view: 'table', nodeId: null }));
  useAction('go.askAround', to({ page: 'referrals', view: 'askAround', nodeId: null }));
  useAction('go.questions', to({ page: 'questions', questionSetId: null }));
  useAction('go.interviews', to({ page: 'interviews', interviewId: null }));
  useAction('go.answers', to({ page: 'answers' }));
  useAction('go.wordings', to({ page: 'wordings', kind: null }));
  useAction('go.me', to({ page: 'me' }));
  useAction('go.history', to({ page: 'history', view: 'backups' }));
  useAction('go.removed', to({ page: 'history', view: 'removed' }));
}

/** Makes a backup now, with what was typed a moment ago in it. */
export async function backUp(): Promise<void> {
  await flushPendingWrites();
  await call('backups.make', {});
  showNotice('Backed up');
}
