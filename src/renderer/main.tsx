import './app/lockdown.ts';
import './styles/base.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import type { ActionId } from '../core/actions.ts';
import { callGoingOn } from '../core/interviews/callGoingOn.ts';
import { App } from './app/App.tsx';
import { followAppearance } from './app/appearance.ts';
import { runAction, whereToFind } from './app/commands.ts';
import { drawPng } from './app/drawPng.ts';
import { enterNotebook } from './app/navigation.ts';
import { attempt, showNotice } from './app/notices.ts';
import { showWork } from './app/work.ts';
import { SmallWindow } from './features/call/SmallWindow.tsx';
import { flushPendingWrites } from './replica/pendingWrites.ts';
import { createReplica } from './replica/replica.ts';
import { isReadOnlyNow, ReplicaContext } from './replica/useReplica.ts';
import { call, callWithRevision, onWindowEvent } from './transport/client.ts';

const isSmall = new URLSearchParams(location.search).get('window') === 'small';

const replica = createReplica({
  desktopState: () => call('desktop.state', {}),
  notebook: () => callWithRevision('notebook.get', {}),
});

onWindowEvent((event) => {
  if (event.type === 'action') {
    if (!runAction(event.actionId)) elsewhere(event.actionId);
  } else if (event.type === 'flush') {
    void flushPendingWrites(true).then(() =>
      call('desktop.confirmFlushed', { token: event.token }),
    );
  } else if (event.type === 'draw') {
    const { token } = event;
    const drawn = drawPng(event).catch(() => null);
    attempt(drawn.then((png) => call('desktop.giveDrawing', { token, png })));
  } else if (event.type === 'work') {
    showWork(event.work);
  } else {
    replica.receive(event);
  }
});

// What was chosen where it cannot be done: the main window may know, and says so if it does not.
function elsewhere(actionId: ActionId): void {
  if (isSmall) attempt(call('desktop.runInMainWindow', { actionId }));
  else showNotice(whereToFind(actionId, isReadOnlyNow(replica.getState())));
}

// Before anything is drawn: each notebook comes back at the place the main window left it at.
if (!isSmall) {
  replica.subscribe(() => {
    const { notebook, desktop } = replica.getState();
    const isLive = desktop?.notebook?.preview === null;
    enterNotebook(notebook?.notebookId ?? null, () =>
      notebook && isLive
        ? (callGoingOn(Object.values(notebook.interviews))?.interviewId ?? null)
        : null,
    );
  });
}

// What was typed and refused because nothing could be changed goes out once it can be.
let wasReadOnly = false;
replica.subscribe(() => {
  const isReadOnly = isReadOnlyNow(replica.getState());
  if (wasReadOnly && !isReadOnly) void flushPendingWrites();
  wasReadOnly = isReadOnly;
});

// A window that is hidden or left may not come back; what was typed goes out at once.
document.addEventListener('visibilitychange', () => void flushPendingWrites());
window.addEventListener('blur', () => void flushPendingWrites());

followAppearance();
await replica.refresh();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="en-GB">
        <ReplicaContext value={replica}>{isSmall ? <SmallWindow /> : <App />}</ReplicaContext>
      </I18nProvider>
    </StrictMode>,
  );
}
