import { FileText } from 'lucide-react';
import { useMemo } from 'react';
import { dayOf } from '../../../core/dates.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { saidOn } from '../../../core/type-up/saidOn.ts';
import { typeUpBlocks } from '../../../core/type-up/typeUpBlocks.ts';
import { type TypeUpRow, typeUpRows } from '../../../core/type-up/typeUpOutline.ts';
import { sayDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Panes.tsx';
import { finishTypeUp, typeUpLater } from './finishTypeUp.ts';
import { TypeUpKeys } from './TypeUpKeys.tsx';
import styles from './TypeUpPage.module.css';
import { TypeUpSheet } from './TypeUpSheet.tsx';
import { useRows } from './useRows.ts';
import { useTypeUpKeys } from './useTypeUpKeys.ts';

/** What was written on paper, row by row in print order. */
export function TypeUpPage({ interviewId }: { interviewId: string }) {
  const interview = useNotebook().interviews[interviewId];
  if (interview) return <TypeUp key={interviewId} interview={interview} />;
  return (
    <Page label="Type up">
      <EmptyState
        icon={FileText}
        title="This interview is no longer in the notebook"
        action={
          <Button onPress={() => navigate({ page: 'interviews', interviewId: null })}>
            All interviews
          </Button>
        }
      />
    </Page>
  );
}

function TypeUp({ interview }: { interview: Interview }) {
  const notebook = useNotebook();
  const { interviewId } = interview;
  const { blocks, rows } = useWalk(notebook, interview);
  const { paper, onFocus, place, row } = useRows(interviewId, rows);
  const plannedQuestionId = questionOf(row);
  const cueId = useTypeUpKeys(interview, plannedQuestionId);
  return (
    <main className={styles.page} aria-label="Type up">
      <header className={styles.head}>
        <h1 className={styles.title}>{titleOf(notebook, interview)}</h1>
        <p className={styles.progress}>
          {row === null
            ? `${rows.length} rows`
            : `${row.place}, ${place + 1} of ${rows.length} rows`}
        </p>
      </header>
      <TypeUpKeys />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of what is inside */}
      <div className={styles.paper} ref={paper} onFocus={onFocus}>
        <TypeUpSheet
          blocks={blocks}
          interview={interview}
          marked={{ plannedQuestionId, cueId }}
          saidOn={saidOn(interview, new Date().toISOString())}
        />
      </div>
      {/* Behind the last row for Tab, beside the title for the eye. */}
      <div className={styles.buttons}>
        <Button changes look="primary" onPress={() => attempt(finishTypeUp(notebook, interview))}>
          Done
        </Button>
        <Button onPress={() => typeUpLater(interview)}>Later</Button>
      </div>
    </main>
  );
}

/** The rows of the paper; laid out anew only when something it is printed from has changed. */
function useWalk(notebook: Notebook, interview: Interview) {
  const { contacts, referrals, promises, followUps } = notebook;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notebook changes with every key; these are what is printed
  return useMemo(() => {
    const clock = { now: new Date().toISOString(), timeZone: myTimeZone };
    const blocks = typeUpBlocks(notebook, interview, clock);
    return { blocks, rows: typeUpRows(blocks) };
  }, [interview, contacts, referrals, promises, followUps]);
}

function questionOf(row: TypeUpRow | null): string | null {
  return row !== null && 'plannedQuestionId' in row ? String(row.plannedQuestionId) : null;
}

function titleOf({ contacts }: Notebook, { contactIds, startsAt, timeZone }: Interview): string {
  const names = contactIds.flatMap((id) => contacts[id]?.displayName ?? []);
  const when = startsAt === null ? [] : [sayDay(dayOf(startsAt, timeZone))];
  return `Type up: ${[names.join(' and ') || 'somebody no longer here', ...when].join(', ')}`;
}
