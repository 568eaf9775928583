import { flushPendingWrites } from '../replica/pendingWrites.ts';
import { call } from '../transport/client.ts';
import { useAction } from './commands.ts';
import { goBack, goForward, navigate } from './navigation.ts';
import { attempt, showNotice } from './notices.ts';

/** Binds the actions that make sense wherever one is in the main window. */
export function useAppActions(isNotebookOpen: boolean): void {
  const withNotebook = (run: () => void) => (isNotebookOpen ? run : null);

  useAction('notebook.open', () => attempt(call('desktop.openNotebook', {})));
  useAction('notebook.openSample', () => attempt(call('desktop.openSample', {})));
  useAction(
    'notebook.showFolder',
    withNotebook(() => attempt(call('desktop.showInFolder', {}))),
  );
  useAction(
    'backup.make',
    withNotebook(() => attempt(backUp())),
  );
  useAction(
    'notebook.close',
    withNotebook(() => attempt(call('desktop.closeNotebook', {}))),
  );

  useAction('go.back', withNotebook(goBack));
  useAction('go.forward', withNotebook(goForward));
  useAction(
    'go.today',
    withNotebook(() => navigate({ page: 'today' })),
  );
  useAction(
    'go.people',
    withNotebook(() => navigate({ page: 'people', contactId: null })),
  );
  useAction(
    'go.board',
    withNotebook(() => navigate({ page: 'board' })),
  );
  useAction(
    'go.referrals',
    withNotebook(() => navigate({ page: 'referrals', view: 'map', nodeId: null })),
  );
  useAction(
    'go.referralList',
    withNotebook(() => navigate({ page: 'referrals', view: 'list', nodeId: null })),
  );
  useAction(
    'go.referralTable',
    withNotebook(() => navigate({ page: 'referrals', view: 'table', nodeId: null })),
  );
  useAction(
    'go.askAround',
    withNotebook(() => navigate({ page: 'referrals', view: 'askAround', nodeId: null })),
  );
  useAction(
    'go.questions',
    withNotebook(() => navigate({ page: 'questions', questionSetId: null })),
  );
  useAction(
    'go.interviews',
    withNotebook(() => navigate({ page: 'interviews', interviewId: null })),
  );
  useAction(
    'go.answers',
    withNotebook(() => navigate({ page: 'answers' })),
  );
  useAction(
    'go.wordings',
    withNotebook(() => navigate({ page: 'wordings', kind: null })),
  );
  useAction(
    'go.me',
    withNotebook(() => navigate({ page: 'me' })),
  );
  useAction(
    'go.history',
    withNotebook(() => navigate({ page: 'history', view: 'backups' })),
  );
  useAction(
    'go.removed',
    withNotebook(() => navigate({ page: 'history', view: 'removed' })),
  );
}

/** Makes a backup now, with what was typed a moment ago in it. */
export async function backUp(): Promise<void> {
  await flushPendingWrites();
  await call('backups.make', {});
  showNotice('Backed up');
}
