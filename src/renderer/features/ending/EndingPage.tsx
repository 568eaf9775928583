import { useRef } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { LookingBack } from '../interviews/LookingBack.tsx';
import { namesOf } from '../interviews/peopleOf.ts';
import { Resources } from '../interviews/Resources.tsx';
import { TakeAway } from '../interviews/TakeAway.tsx';
import { EndingFoot } from './EndingFoot.tsx';
import { EndingHead } from './EndingHead.tsx';
import styles from './EndingPage.module.css';
import { EndingPromises } from './EndingPromises.tsx';
import { EndingReferrals } from './EndingReferrals.tsx';
import { NotAsked } from './NotAsked.tsx';
import { Quotes } from './Quotes.tsx';
import { ResourceToDo } from './ResourceToDo.tsx';
import { useFirstOpen } from './useFirstOpen.ts';

/** What is left to do once a talk is over, on one sheet; all of it can be skipped. Give it a `key` of the interview's id. */
export function EndingPage({ interview }: { interview: Interview }) {
  const names = namesOf(useNotebook(), interview);
  const sheet = useRef<HTMLElement>(null);
  useFirstOpen(sheet, !useReadOnly());
  return (
    <main className={styles.desk} aria-label={`After the talk with ${names}`} ref={sheet}>
      <div className={styles.scroll}>
        <article className={styles.sheet}>
          <EndingHead interview={interview} names={names} />
          <NotAsked interview={interview} />
          <div data-open={interview.summary.trim() === ''}>
            <TakeAway interview={interview} />
          </div>
          <Quotes interview={interview} />
          <Resources
            interview={interview}
            beside={(resource) => <ResourceToDo interview={interview} resource={resource} />}
          />
          <EndingPromises interview={interview} />
          <EndingReferrals interview={interview} />
          <LookingBack interview={interview} />
        </article>
      </div>
      <EndingFoot interview={interview} />
    </main>
  );
}
