import { BookOpen, History } from 'lucide-react';
import type { DesktopState } from '../../api/index.ts';
import { useReplica } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { Button } from '../ui/Button.tsx';
import { useEscape } from '../ui/useEscape.ts';
import styles from './Bar.module.css';
import { attempt } from './notices.ts';
import { restoreEarlier } from './restoreEarlier.ts';

type OpenNotebook = NonNullable<DesktopState['notebook']>;

/** Stands over the whole window while nothing can be changed, and says why and how that ends. */
export function ReadOnlyBar() {
  const notebook = useReplica().desktop?.notebook;
  switch (notebook?.readOnly) {
    case 'preview':
      return <PreviewBar preview={notebook.preview} />;
    case 'asked':
      return <AskedBar folder={notebook.folder} />;
    case 'newer':
      return (
        <section className={`${styles.bar} ${styles.reading}`} aria-label="Reading only">
          <BookOpen size={16} aria-hidden />
          <p className={styles.text}>
            <span className={styles.strong}>Written by a newer Askbook.</span> You can read it;
            nothing will be changed on disk.
          </p>
        </section>
      );
    default:
      return null;
  }
}

function PreviewBar({ preview }: { preview: OpenNotebook['preview'] }) {
  const close = () => attempt(call('backups.endPreview', {}));
  useEscape(close);
  if (preview === null) return null;
  const { title, backupId, fileName } = preview;
  const name = fileName === null ? `the ${title}` : `the copy “${fileName}”`;
  const restore = () => {
    if (backupId !== null) restoreEarlier({ backupId }, name);
    else if (fileName !== null) restoreEarlier({ fileName }, name);
  };
  return (
    <section className={`${styles.bar} ${styles.reading}`} aria-label="Preview">
      <History size={16} aria-hidden />
      <p className={styles.text}>
        <span className={styles.strong}>You are looking at {name}.</span> Nothing can be changed
        here.
      </p>
      <div className={styles.buttons}>
        <Button onPress={restore}>Go back to this</Button>
        <Button onPress={close}>Close the preview</Button>
      </div>
    </section>
  );
}

function AskedBar({ folder }: { folder: string }) {
  return (
    <section className={`${styles.bar} ${styles.reading}`} aria-label="Reading only">
      <BookOpen size={16} aria-hidden />
      <p className={styles.text}>
        <span className={styles.strong}>Open for reading only:</span> another Askbook has this
        notebook.
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => attempt(call('desktop.openNotebook', { folder }))}>
          Try again to open it for writing
        </Button>
      </div>
    </section>
  );
}
