import { FolderOpen, TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { DesktopState } from '../../../api/index.ts';
import type { OpenProblem } from '../../../core/safekeeping/model.ts';
import { runAction } from '../../app/commands.ts';
import { attempt } from '../../app/notices.ts';
import { useReplica } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { OpenProblemCard } from './OpenProblemCard.tsx';
import { problemTitle } from './problemWords.ts';
import styles from './StartPage.module.css';

/** What is shown while no notebook is open: what this is, and the ways in. */
export function StartPage() {
  const { desktop } = useReplica();
  if (!desktop) return null;
  return (
    <main className={styles.start}>
      <div className={styles.sheet}>
        <h1 className={styles.name}>Askbook</h1>
        {desktop.problem ? <Problem problem={desktop.problem} /> : <Lead />}
        <StartNotebook desktop={desktop} />
        <div className={styles.others}>
          <Button onPress={() => runAction('notebook.openSample')}>Open the sample</Button>
          <Button icon={FolderOpen} onPress={() => runAction('notebook.open')}>
            Open a notebook…
          </Button>
        </div>
        <RecentNotebooks desktop={desktop} />
      </div>
    </main>
  );
}

function Lead() {
  return (
    <p className={styles.lead}>
      A notebook for the conversations you ask for: the people you want to learn from, and what you
      want to know from each. Plan the questions, take notes while they talk, and keep track of who
      sent you to whom. Everything stays in a folder on this computer; there is no account and no
      network.
    </p>
  );
}

function Problem({ problem }: { problem: OpenProblem }) {
  return (
    <section className={styles.problem} aria-labelledby="open-problem">
      <div role="alert">
        <h2 id="open-problem" className={styles.problemTitle}>
          <TriangleAlert size={18} aria-hidden />
          {problemTitle(problem)}
        </h2>
      </div>
      <OpenProblemCard problem={problem} />
    </section>
  );
}

function StartNotebook({ desktop }: { desktop: DesktopState }) {
  const [name, setName] = useState('My interviews');
  // What is wrong comes first; starting anew is no answer to it.
  const hasProblem = desktop.problem !== null;
  const start = (place: 'proposed' | 'choose') => {
    if (name.trim() !== '') attempt(call('desktop.createNotebook', { name, place }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start('proposed');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormField
        label="Name of your notebook"
        value={name}
        onChange={setName}
        isRequired
        autoFocus={!hasProblem}
        hint={`Its folder is made in ${desktop.proposedParentFolder}`}
      />
      <div className={styles.buttons}>
        <Button look={hasProblem ? 'plain' : 'primary'} type="submit">
          Start a notebook
        </Button>
        <Button look="quiet" onPress={() => start('choose')}>
          Choose another place…
        </Button>
      </div>
    </form>
  );
}

function RecentNotebooks({ desktop }: { desktop: DesktopState }) {
  if (desktop.recentNotebooks.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent-notebooks">
      <h2 id="recent-notebooks" className={styles.recentTitle}>
        Opened before
      </h2>
      <ul>
        {desktop.recentNotebooks.map(({ folder, name }) => (
          <li key={folder} className={styles.recentLine}>
            <Button look="quiet" onPress={() => attempt(call('desktop.openNotebook', { folder }))}>
              {name}
            </Button>
            <span className={styles.folder}>{folder}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
