import { useEffect, useMemo, useState } from 'react';
import { calendarKinds } from '../../core/calendar/model.ts';
import { AnswersPage } from '../features/answers/AnswersPage.tsx';
import { CalendarSheet } from '../features/calendar/CalendarSheet.tsx';
import { openCalendarSheet } from '../features/calendar/calendarSheet.ts';
import { CallBar } from '../features/call/CallBar.tsx';
import { CallPage } from '../features/call/CallPage.tsx';
import { AddContactSheet } from '../features/contacts/AddContactSheet.tsx';
import { BoardPage } from '../features/contacts/board/BoardPage.tsx';
import { PeoplePage } from '../features/contacts/PeoplePage.tsx';
import { HistoryPage } from '../features/history/HistoryPage.tsx';
import { InterviewsPage } from '../features/interviews/InterviewsPage.tsx';
import { PlanInterviewSheet } from '../features/interviews/PlanInterviewSheet.tsx';
import { LetterPage } from '../features/letters/LetterPage.tsx';
import { WordingsPage } from '../features/letters/WordingsPage.tsx';
import { MePage } from '../features/me/MePage.tsx';
import { ChoosePeopleSheet } from '../features/packet/ChoosePeopleSheet.tsx';
import { PacketPage } from '../features/packet/PacketPage.tsx';
import { ImportSet } from '../features/question-bank/ImportSet.tsx';
import { QuestionsPage } from '../features/question-bank/QuestionsPage.tsx';
import { ReferralsPage } from '../features/referrals/ReferralsPage.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
import { TodayPage } from '../features/today/TodayPage.tsx';
import { TypeUpPage } from '../features/type-up/TypeUpPage.tsx';
import { shownKey, useNotebook, useReplica } from '../replica/useReplica.ts';
import styles from './App.module.css';
import { useAction } from './commands.ts';
import { LossSheet } from './LossSheet.tsx';
import { followMerges, type Route, useRoute } from './navigation.ts';
import { OpenProblemSheet } from './OpenProblemSheet.tsx';
import { Palette } from './Palette.tsx';
import { ReadOnlyBar } from './ReadOnlyBar.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { SaveBanner } from './SaveBanner.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useAppActions } from './useAppActions.ts';
import { WindowFrame } from './WindowFrame.tsx';
import { WorkBar } from './WorkBar.tsx';

type OpenSheet =
  | 'palette'
  | 'shortcuts'
  | 'add_contact'
  | 'plan_interview'
  | 'choose_people'
  | null;

/** The main window. */
export function App() {
  return (
    <WindowFrame>
      <AppWindow />
    </WindowFrame>
  );
}

/** The start page, or the sidebar with the page one is on. */
function AppWindow() {
  const replica = useReplica();
  const { notebook, desktop } = replica;
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const isOpen = notebook !== null;
  // A call is another room, with nothing of the notebook around it.
  const isInCall = useRoute().page === 'call';
  const close = () => setSheet(null);

  useAppActions(isOpen);
  useAction('help.shortcuts', () => setSheet('shortcuts'));
  useAction('palette.open', isOpen ? () => setSheet('palette') : null);
  useAction('contact.add', isOpen ? () => setSheet('add_contact') : null);
  useAction('interview.plan', isOpen ? () => setSheet('plan_interview') : null);
  useAction(
    'calendar.export',
    isOpen
      ? () => openCalendarSheet({ what: 'all', kinds: [...calendarKinds], onlyUpcoming: true })
      : null,
  );
  useAction('packet.forSeveral', isOpen ? () => setSheet('choose_people') : null);
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
            {isInCall ? null : <Sidebar />}
            <div className={styles.content}>
              <SaveBanner />
              <CallBar />
              <div className={styles.page}>
                <CurrentPage key={shownKey(replica)} />
              </div>
              <WorkBar />
            </div>
          </div>
        </div>
      ) : (
        <StartPage />
      )}
      <ShortcutSheet isOpen={sheet === 'shortcuts'} onClose={close} />
      {isOpen ? (
        <>
          <Palette isOpen={sheet === 'palette'} onClose={close} />
          <AddContactSheet isOpen={sheet === 'add_contact'} onClose={close} />
          <PlanInterviewSheet isOpen={sheet === 'plan_interview'} onClose={close} />
          <ChoosePeopleSheet isOpen={sheet === 'choose_people'} onClose={close} />
          <CalendarSheet />
          <ImportSet />
          <OpenProblemSheet />
          <RecoverySheet />
          <LossSheet />
        </>
      ) : null}
    </>
  );
}

function CurrentPage() {
  const route = useRoute();
  const { contacts } = useNotebook();
  const shown = useMemo(
    () => followMerges(route, (contactId) => Object.hasOwn(contacts, contactId)),
    [route, contacts],
  );
  // A change of the people alone draws no page anew.
  return useMemo(() => pageOf(shown), [shown]);
}

function pageOf(route: Route) {
  switch (route.page) {
    case 'today':
      return <TodayPage />;
    case 'people':
      return <PeoplePage contactId={route.contactId} />;
    case 'board':
      return <BoardPage />;
    case 'referrals':
      return <ReferralsPage view={route.view} nodeId={route.nodeId} />;
    case 'questions':
      return <QuestionsPage questionSetId={route.questionSetId} />;
    case 'interviews':
      return <InterviewsPage interviewId={route.interviewId} />;
    case 'answers':
      return <AnswersPage />;
    case 'letter':
      return <LetterPage contactId={route.contactId} messageId={route.messageId} />;
    case 'wordings':
      return <WordingsPage kind={route.kind} />;
    case 'packet':
      return <PacketPage contactIds={route.contactIds} interviewId={route.interviewId} />;
    case 'call':
      return <CallPage interviewId={route.interviewId} />;
    case 'typeUp':
      return <TypeUpPage interviewId={route.interviewId} />;
    case 'me':
      return <MePage />;
    case 'history':
      return <HistoryPage view={route.view} />;
  }
}
