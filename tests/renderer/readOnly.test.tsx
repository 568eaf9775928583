import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { sampleNotebook } from '../../src/api/shippedSets.ts';
import { savedQuestions } from '../../src/core/interviews/ranking.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { releaseRuleWords } from '../../src/core/words.ts';
import { planItems } from '../../src/renderer/features/interviews/planItems.ts';
import type { Replica } from '../../src/renderer/replica/replica.ts';
import { ReplicaContext } from '../../src/renderer/replica/useReplica.ts';
import { ReadOnlyContext } from '../../src/renderer/ui/readOnly.tsx';
import { testContext } from '../fixtures/testContext.ts';

// The pages ask for a window when they are loaded.
vi.stubGlobal('navigator', { userAgent: 'test' });
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });

const { referralViews } = await import('../../src/renderer/app/route.ts');
const { ContactPage } = await import('../../src/renderer/features/contacts/ContactPage.tsx');
const { BoardPage } = await import('../../src/renderer/features/contacts/board/BoardPage.tsx');
const { InterviewPage } = await import('../../src/renderer/features/interviews/InterviewPage.tsx');
const { BankQuestionEditor } = await import(
  '../../src/renderer/features/question-bank/BankQuestionEditor.tsx'
);
const { PlannedQuestionEditor } = await import(
  '../../src/renderer/features/interviews/PlannedQuestionEditor.tsx'
);
const { MePage } = await import('../../src/renderer/features/me/MePage.tsx');
const { SetPage } = await import('../../src/renderer/features/question-bank/SetPage.tsx');
const { ReferralsPage } = await import('../../src/renderer/features/referrals/ReferralsPage.tsx');
const { EndingPage } = await import('../../src/renderer/features/ending/EndingPage.tsx');
const { TodayPage } = await import('../../src/renderer/features/today/TodayPage.tsx');
const { TypeUpPage } = await import('../../src/renderer/features/type-up/TypeUpPage.tsx');
const { RemovedList } = await import('../../src/renderer/features/history/RemovedList.tsx');
const { Backups } = await import('../../src/renderer/features/history/Backups.tsx');

const notebook = withDouble(sampleNotebook(testContext()()));

/** The notebook with somebody who is in it twice. */
function withDouble(sample: Notebook): Notebook {
  const [first] = Object.values(sample.contacts);
  if (!first) throw new Error('The sample has people');
  const double = { ...first, contactId: 'double' };
  return { ...sample, contacts: { ...sample.contacts, double } };
}

const pages: { name: string; page: ReactElement }[] = [
  { name: 'the board', page: <BoardPage /> },
  ...Object.values(notebook.contacts).map((contact) => ({
    name: contact.displayName,
    page: <ContactPage contact={contact} />,
  })),
  ...Object.values(notebook.interviews).map((interview) => ({
    name: `interview ${interview.interviewId}`,
    page: <InterviewPage interview={interview} />,
  })),
  ...Object.values(notebook.interviews)
    .filter(({ status }) => status === 'done')
    .map((interview) => ({
      name: `ending of ${interview.interviewId}`,
      page: <EndingPage interview={interview} />,
    })),
  ...Object.keys(notebook.interviews).map((interviewId) => ({
    name: `typing up ${interviewId}`,
    page: <TypeUpPage interviewId={interviewId} />,
  })),
  ...Object.values(notebook.questionSets).map((set) => ({
    name: set.name,
    page: <SetPage set={set} isNew={false} soughtId={set.questionIds[0] ?? null} />,
  })),
  ...Object.values(notebook.questionSets)
    .flatMap(({ questionIds }) => notebook.bankQuestions[questionIds[0] ?? ''] ?? [])
    .map((question) => ({
      name: `details of ${question.text}`,
      page: <BankQuestionEditor question={question} />,
    })),
  ...Object.values(notebook.interviews)
    .flatMap((interview) => planItems(interview, new Set(), true).slice(0, 2))
    .map((item) => ({
      name: `details of ${item.code}, ${item.id}`,
      page: <PlannedQuestionEditor item={item} />,
    })),
  { name: 'me', page: <MePage /> },
  ...referralViews.map((view) => ({
    name: `referrals: ${view}`,
    page: <ReferralsPage view={view} nodeId={null} />,
  })),
  { name: 'today', page: <TodayPage /> },
  { name: 'removed', page: <RemovedList /> },
  { name: 'backups', page: <Backups /> },
];

/** What may be pressed while nothing can be changed: it shows something, or takes one somewhere. */
const harmless = [
  /^Prepare packet$/,
  /^Back to the interview$/,
  /^Later$/,
  /^(Show|Hide) /,
  /^Details(:| of) /,
  /^More about this set$/,
  // Dates can be saved for a calendar; lines that change something are not in the menu.
  /^More (about this interview$|for: )/,
  /^(Zoom in|Zoom out|Fit|100 %|Legend|Open or close branches|Print…)$/,
  /^Save referrals$/,
  /^Look at them$/,
  // A draft can be read and copied; what tells that it was sent is not there.
  /^Draft: /,
  /^(Type up|Wrap up|Look at it): /,
  /^Clear search$/,
  /^(Expand|Collapse)$/,
  /^Open (the talk|message)$/,
  // What the board shows, and in which order.
  /^(Source|Tag|Sort people)$/,
];

it.each(pages)('offers nothing that changes the notebook while reading only: $name', ({ page }) => {
  const shown = draw(page, true);
  expect(openFields(shown)).toEqual([]);
  const offers = buttonNames(shown).filter((name) => !harmless.some((words) => words.test(name)));
  expect(offers).toEqual([]);
  expect(openChoices(shown)).toEqual([]);
  expect(shown).not.toContain('draggable="true"');
});

it('finds fields and buttons to change things on the same pages when they can be changed', () => {
  const drawn = pages.map(({ page }) => draw(page, false));
  expect(drawn.filter((html) => openFields(html).length > 0).length).toBeGreaterThan(10);
  const names = drawn.flatMap(buttonNames);
  for (const name of ['Add promise', 'Record referral', 'Paste a list', 'Back up now', 'Compare']) {
    expect(names).toContain(name);
  }
  expect(names).toContain('Save Q01 for in person');
  expect(names.filter((name) => name.startsWith('Ask in this interview: '))).toHaveLength(4);
});

it('shows while reading only whatever was written', () => {
  const [first] = Object.values(notebook.interviews);
  if (!first) throw new Error('The sample has interviews');
  const html = draw(<InterviewPage interview={{ ...first, freeNote: 'What she said' }} />, true);
  expect(html).toContain('What she said');
});

it('shows while reading only when a saved question shall be asked', () => {
  const saved = Object.values(notebook.interviews).find(
    (interview) => savedQuestions(interview).length > 1,
  );
  if (!saved) throw new Error('The sample has saved questions');
  const html = draw(<InterviewPage interview={saved} />, true);
  for (const { text, release } of savedQuestions(saved)) {
    expect(html).toContain(text);
    expect(html).toContain(releaseRuleWords[release?.rule ?? 'always']);
    expect(html).toContain(release?.fact);
  }
});

function draw(page: ReactElement, isReadOnly: boolean): string {
  const state = { notebook, desktop: null, revision: 0, loss: null };
  const replica = { subscribe: () => () => {}, getState: () => state } as unknown as Replica;
  return renderToStaticMarkup(
    <ReplicaContext value={replica}>
      <ReadOnlyContext value={isReadOnly}>{page}</ReadOnlyContext>
    </ReplicaContext>,
  );
}

/** Fields one could write into, as they stand in the page. */
function openFields(html: string): string[] {
  const fields = html.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? [];
  const isClosed = (field: string) =>
    /\b(?:readonly|disabled|hidden)\b/i.test(field) ||
    /type="(?:hidden|radio|search)"/.test(field) ||
    // What is sought on the map, and the hidden twin of a choice, whose button is looked at.
    /aria-label="Find on the map"|^<select tabindex="-1">/.test(field);
  return fields.filter((field) => !isClosed(field));
}

/** Groups of choices one could choose in, but for those that say what is shown. */
function openChoices(html: string): string[] {
  const groups = html.match(/<[^>]*role="radiogroup"[^>]*>/g) ?? [];
  return groups.filter(
    (group) =>
      !/aria-readonly="true"|aria-label="(?:Show|View|Who|Which people|Table of|Which names)"/.test(
        group,
      ),
  );
}

function buttonNames(html: string): string[] {
  const buttons = [...html.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)];
  return buttons
    .filter(([, attributes]) => !/\bdisabled\b/.test(attributes ?? ''))
    .map(([, attributes, content]) => {
      const label = /aria-label="([^"]*)"/.exec(attributes ?? '')?.[1];
      return label ?? (content ?? '').replace(/<[^>]*>/g, '').trim();
    });
}
