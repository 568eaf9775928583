import { expect, it, vi } from 'vitest';
import type { StepAction } from '../../../src/core/contacts/steps/model.ts';
import type { OpenReason } from '../../../src/core/follow-ups/whatKeepsOpen.ts';
import { makeContact, makeInterview, makeNotebook } from '../../fixtures/packetNotebook.ts';

// The pages ask for a window when they are loaded.
vi.stubGlobal('navigator', { userAgent: 'test' });
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });

const { openWords } = await import('../../../src/renderer/features/contacts/openWords.ts');
const { stepButton } = await import('../../../src/renderer/features/contacts/stepButton.ts');
const { stepDue } = await import('../../../src/renderer/features/contacts/stepWords.ts');
const { intervalOptions, monthsOf } = await import(
  '../../../src/renderer/features/contacts/touchIntervals.ts'
);
const { step } = await import('../../../src/core/contacts/steps/model.ts');
const { makeMessage } = await import('../../fixtures/dated.ts');

const today = '2026-05-04';
const due = (
  action: StepAction,
  by: string | null,
  followUpId: string | null = null,
  interviewId: string | null = null,
) => stepDue({ action, by, followUpId, interviewId }, today);

it('says of a step how soon it is due, and nothing of what is only waited for', () => {
  expect(due('thank', '2026-05-02')).toEqual({ words: 'overdue, 2 days', tone: 'alarm' });
  // After a talk the words tell its clocks themselves.
  expect(due('thank', '2026-05-02', null, 'talk')).toEqual({ words: 'overdue', tone: 'alarm' });
  expect(due('thank', '2026-05-04', null, 'talk')?.tone).toBe('due');
  expect(due('prepare', '2026-05-06')).toEqual({ words: 'in 2 days', tone: 'due' });
  expect(due('prepare', '2026-05-20')?.tone).toBe('neutral');
  expect(due('keepInTouch', '2026-04-01')).toEqual({ words: 'due', tone: 'due' });
  expect(due('keepInTouch', '2026-06-01')).toBe(null);
  expect(due('keepInTouch', '2026-05-08', 'planned')?.words).toBe('in 4 days');
  expect(due('waitForAnswer', '2026-05-06')).toBe(null);
  expect(due('rest', null)).toBe(null);
  expect(due('askFirst', null)).toBe(null);
});

it('has a button for each step that begins in the notebook', () => {
  const draft = makeMessage('draft', { sentOn: null });
  const contact = makeContact('ana', { messages: { draft } });
  const notebook = makeNotebook({
    contacts: [contact],
    interviews: [makeInterview('talk', ['ana'], [])],
  });
  const label = (action: StepAction, about = {}, whom = contact) =>
    stepButton(notebook, whom, step(action, 'words', null, about))?.label ?? null;
  const talk = { interviewId: 'talk' };
  expect(label('askFirst')).toBe('Write to them');
  const byPhone = makeContact('bo', { phones: [{ label: '', value: '1' }], emails: [] });
  expect(label('askFirst', {}, byPhone)).toBe('Prepare the call');
  expect(label('askFirst', { messageId: 'draft' })).toBe('Open message');
  expect(label('chase')).toBe('Write once more');
  expect(label('thank', talk)).toBe('Write thank-you');
  expect(label('arrange')).toBe('Plan interview');
  expect(label('arrange', talk)).toBe('Open the talk');
  expect(label('hold', talk)).toBe('Open the talk');
  expect(label('typeUp', talk)).toBe('Type up');
  for (const action of ['waitForAnswer', 'keepPromise', 'rest', 'nothing'] as const) {
    expect(label(action)).toBe(null);
  }
});

it('says what keeps a conversation open in one line', () => {
  const reason = (kind: OpenReason['kind'], text: string) =>
    ({ kind, text, dueOn: null, recordId: text }) as const;
  expect(openWords([reason('thank_you', 'Thank Bo by 14:00 today')])).toBe('a thank-you');
  expect(
    openWords([
      reason('thank_you', 'Thank Bo'),
      reason('thank_you', 'Thank Bo again'),
      reason('promise', 'send the list'),
      reason('type_up', 'Type up the talk'),
    ]),
  ).toBe('2 thank-yous; your promise: send the list; Type up the talk');
});

it('offers the usual intervals and the one a person has', () => {
  expect(intervalOptions(3).map(({ id }) => monthsOf(id))).toEqual([3, 4, 6, 12, null]);
  expect(intervalOptions(5).map(({ id }) => monthsOf(id))).toEqual([3, 4, 5, 6, 12, null]);
});
