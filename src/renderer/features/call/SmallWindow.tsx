import { PictureInPicture2 } from 'lucide-react';
import { useEffect } from 'react';
import { attempt } from '../../app/notices.ts';
import { SaveMark } from '../../app/SaveMark.tsx';
import { WindowFrame } from '../../app/WindowFrame.tsx';
import { useReplica } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './SmallWindow.module.css';

/** The small window that stands beside a call. */
export function SmallWindow() {
  useEffect(() => {
    document.title = 'Askbook – call';
  }, []);
  return (
    <WindowFrame>
      <SmallPage />
    </WindowFrame>
  );
}

function SmallPage() {
  const { notebook } = useReplica();
  if (!notebook) return null;
  return (
    <main className={styles.window} aria-label="Beside the call">
      <EditableText
        key={notebook.notebookId}
        label="Name of this notebook"
        isLabelHidden
        look="heading"
        value={notebook.name}
        isRequired
        onSave={(text) => call('notebook.rename', { name: text })}
      />
      <EmptyState
        icon={PictureInPicture2}
        title="No call is going on"
        action={
          <Button onPress={() => attempt(call('desktop.closeSmallWindow', {}))}>
            Close this window
          </Button>
        }
      >
        During a call, the question you are at is shown here.
      </EmptyState>
      <footer className={styles.foot}>
        <SaveMark />
        <Button look="quiet" onPress={() => attempt(call('desktop.showMainWindow', {}))}>
          Back to Askbook
        </Button>
      </footer>
    </main>
  );
}
