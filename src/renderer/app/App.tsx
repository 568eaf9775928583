import { useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
import type { DesktopState } from '../../api/index.ts';
import { actions } from '../../core/actions.ts';
import { AnswersPage } from '../features/answers/AnswersPage.tsx';
import { AddContactSheet } from '../features/contacts/AddContactSheet.tsx';
import { PeoplePage } from '../features/contacts/PeoplePage.tsx';
import { HistoryPage } from '../features/history/HistoryPage.tsx';
import { InterviewsPage } from '../features/interviews/InterviewsPage.tsx';
import { PlanInterviewSheet } from '../features/interviews/PlanInterviewSheet.tsx';
import { MePage } from '../features/me/MePage.tsx';
import { ChoosePeopleSheet } from '../features/packet/ChoosePeopleSheet.tsx';
import { PacketPage } from '../features/packet/PacketPage.tsx';
import { QuestionsPage } from '../features/question-bank/QuestionsPage.tsx';
import { ReferralsPage } from '../features/referrals/ReferralsPage.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
import { TodayPage } from '../features/today/TodayPage.tsx';
import { isReadOnlyNow, useReplica } from '../replica/useReplica.ts';
import { ReadOnlyContext } from '../ui/readOnly.tsx';
import styles from './App.module.css';
import { keyBinding, runAction, useAction } from './commands.ts';
import { LossSheet } from './LossSheet.tsx';
import { Notice } from './Notice.tsx';
import { type Route, useRoute } from './navigation.ts';
import { OpenProblemSheet } from './OpenProblemSheet.tsx';
import { Palette } from './Palette.tsx';
import { ReadOnlyBar } from './ReadOnlyBar.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { SaveBanner } from './SaveBanner.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { Sidebar } from './Sidebar.tsx';
import { isTextField } from './textField.ts';
import { useAppActions } from './useAppActions.ts';
import { WorkBar } from './WorkBar.tsx';

type OpenSheet =
  | 'palette'
  | 'shortcuts'
  | 'add_contact'
  | 'plan_interview'
  | 'choose_people'
  | null;

/** The whole window, and whether anything in it can be changed. */
export function App() {
  const isReadOnly = isReadOnlyNow(useReplica());
  return (
    <ReadOnlyContext value={isReadOnly}>
      <AppWindow />
    </ReadOnlyContext>
  );
}

/** The start page, or the sidebar with the page one is on. */
function AppWindow() {
  const { notebook, desktop } = useReplica();
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const isOpen = notebook !== null;
  const close = () => setSheet(null);

  useAppActions(isOpen);
  useAction('help.shortcuts', () => setSheet('shortcuts'));
  useAction('palette.open', isOpen ? () => setSheet('palette') : null);
  useAction('contact.add', isOpen ? () => setSheet('add_contact') : null);
  useAction('interview.plan', isOpen ? () => setSheet('plan_interview') : null);
  useAction('packet.forSeveral', isOpen ? () => setSheet('choose_people') : null);
  useShortcuts();
  useEffect(() => {
    document.title = notebook ? `${notebook.name} – Askbook` : 'Askbook';
  }, [notebook]);

  if (!desktop) return null;
  return (
    <>
      {isOpen ? (
        <div className={styles.window}>
          <ReadOnlyBar />
          <div className={styles.body}>
            <Sidebar />
            <div className={styles.content}>
              <SaveBanner />
              <div className={styles.page}>
                <CurrentPage key={`${notebook.notebookId} ${lookedAt(desktop)}`} />
              </div>
              <WorkBar />
            </div>
          </div>
        </div>
      ) : (
        <StartPage />
      )}
      <Notice />
      <ShortcutSheet isOpen={sheet === 'shortcuts'} onClose={close} />
      {isOpen ? (
        <>
          <Palette isOpen={sheet === 'palette'} onClose={close} />
          <AddContactSheet isOpen={sheet === 'add_contact'} onClose={close} />
          <PlanInterviewSheet isOpen={sheet === 'plan_interview'} onClose={close} />
          <ChoosePeopleSheet isOpen={sheet === 'choose_people'} onClose={close} />
          <OpenProblemSheet />
          <RecoverySheet />
          <LossSheet />
        </>
      ) : null}
    </>
  );
}

// Text that waits in a field of the notebook must not show up in an earlier one.
function lookedAt(desktop: DesktopState): string {
  const { preview } = desktop.notebook ?? {};
  return preview?.backupId ?? preview?.fileName ?? '';
}

function CurrentPage() {
  const route = useRoute();
  return pageOf(route);
}

function pageOf(route: Route) {
  switch (route.page) {
    case 'today':
      return <TodayPage />;
    case 'people':
      return <PeoplePage contactId={route.contactId} />;
    case 'referrals':
      return <ReferralsPage />;
    case 'questions':
      return <QuestionsPage questionSetId={route.questionSetId} />;
    case 'interviews':
      return <InterviewsPage interviewId={route.interviewId} />;
    case 'answers':
      return <AnswersPage />;
    case 'packet':
      return <PacketPage contactIds={route.contactIds} interviewId={route.interviewId} />;
    case 'me':
      return <MePage />;
    case 'history':
      return <HistoryPage view={route.view} />;
  }
}

/** Listens for the keys of every action. */
function useShortcuts(): void {
  useEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const { actionId, keys } of actions) {
      if (keys === null) continue;
      bindings[keyBinding(keys)] = (event) => {
        // Letters without a modifier belong to the field one types in; so does a text's own undo.
        const isTyping = isTextField(event.target);
        const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (isTyping && (isBare || actionId.startsWith('history.'))) return;
        // An open sheet is the whole world until it is closed.
        if (document.querySelector('[role="dialog"]')) return;
        if (runAction(actionId)) event.preventDefault();
      };
    }
    // On the way down, because date fields and lists keep to themselves every key they see.
    return tinykeys(window, bindings, { capture: true });
  }, []);
}
