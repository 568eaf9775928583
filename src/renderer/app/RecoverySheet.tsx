import type { RecoveryReport } from '../../core/safekeeping/model.ts';
import { useReplica } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet, SheetButtons } from '../ui/Sheet.tsx';
import { attempt } from './notices.ts';
import styles from './RecoverySheet.module.css';

/** Tells once what was wrong with the notebook when it was opened, and what came of it. */
export function RecoverySheet() {
  const { desktop } = useReplica();
  const report = desktop?.notebook?.recovery ?? null;
  // A notebook that did not open at all is spoken of first.
  if (report === null || desktop?.problem) return null;
  return <Told report={report} />;
}

function Told({ report }: { report: RecoveryReport }) {
  const { found, kept, lost, quarantineFolder } = report;
  const goOn = () => attempt(call('desktop.dismissRecovery', {}));
  const show = () => attempt(call('backups.showFolder', { what: 'quarantine' }));
  return (
    <Sheet title="Your notebook was mended" isOpen onClose={goOn}>
      <p>
        {lost.length === 0
          ? 'Something was wrong with its files. Everything in it could be kept.'
          : 'Something was wrong with its files. Nearly everything could be kept.'}
      </p>
      <Part title="What was found" lines={found} />
      <Part title="What was kept" lines={kept} />
      <Part title="What is missing" lines={lost} />
      {quarantineFolder === null ? null : (
        <section className={styles.part}>
          <h3 className={styles.heading}>The damaged files</h3>
          <p>Nothing was thrown away. They lie as they were in</p>
          <div className={styles.folder}>
            <span className={styles.path}>{quarantineFolder}</span>
            <Button look="quiet" onPress={show}>
              Show
            </Button>
          </div>
        </section>
      )}
      <SheetButtons>
        <Button look="primary" onPress={goOn} autoFocus>
          Go on
        </Button>
      </SheetButtons>
    </Sheet>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
