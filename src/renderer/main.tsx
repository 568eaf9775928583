import './app/lockdown.ts';
import './styles/base.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { followAppearance } from './app/appearance.ts';
import { runAction, whereToFind } from './app/commands.ts';
import { enterNotebook } from './app/navigation.ts';
import { showNotice } from './app/notices.ts';
import { showWork } from './app/work.ts';
import { flushPendingWrites } from './replica/pendingWrites.ts';
import { createReplica } from './replica/replica.ts';
import { isReadOnlyNow, ReplicaContext } from './replica/useReplica.ts';
import { call, callWithRevision, onWindowEvent } from './transport/client.ts';

const replica = createReplica({
  desktopState: () => call('desktop.state', {}),
  notebook: () => callWithRevision('notebook.get', {}),
});

onWindowEvent((event) => {
  if (event.type === 'action') {
    const isReadOnly = isReadOnlyNow(replica.getState());
    if (!runAction(event.actionId)) showNotice(whereToFind(event.actionId, isReadOnly));
  } else if (event.type === 'flush') {
    void flushPendingWrites(true).then(() => call('desktop.confirmFlushed', {}));
  } else if (event.type === 'work') {
    showWork(event.work);
  } else {
    replica.receive(event);
  }
});

// Before anything is drawn: each notebook comes back at the place it was left at.
replica.subscribe(() => enterNotebook(replica.getState().notebook?.notebookId ?? null));

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
        <ReplicaContext value={replica}>
          <App />
        </ReplicaContext>
      </I18nProvider>
    </StrictMode>,
  );
}
