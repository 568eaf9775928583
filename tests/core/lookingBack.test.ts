import { beforeEach, describe, expect, it } from 'vitest';
import { interviewOperations as operations } from '../../src/core/interviews/operations.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import { makeContact, makeInterview, makeNotebook } from '../fixtures/packetNotebook.ts';
import { testContext } from '../fixtures/testContext.ts';

const interviewId = 'talk';
let session: Session;
let context: ReturnType<typeof testContext>;

beforeEach(() => {
  context = testContext('2026-05-04T08:00:00.000Z');
  const interview = makeInterview(interviewId, ['ana'], []);
  session = createSession(
    makeNotebook({ contacts: [makeContact('ana')], interviews: [interview] }),
    memoryStorage(),
  );
});

const interview = () => {
  const found = session.notebook.interviews[interviewId];
  if (!found) throw new Error('The interview is gone');
  return found;
};
const undo = () => session.step('undo', context());

type Line = { improvementId: string | null; text: string };
const setImprovements = (improvements: Line[]) =>
  session.run(operations['interviews.setImprovements'], { interviewId, improvements }, context());
const tick = (improvementId: string, isImproved: boolean) =>
  session.run(
    operations['interviews.tickImprovement'],
    { interviewId, improvementId, isImproved },
    context(),
  );

describe('looking back', () => {
  it('writes each text by itself, and typing in one is one step', async () => {
    const update = operations['interviews.updateSelfReview'];
    await session.run(update, { interviewId, fields: { learned: 'A' } }, context());
    await session.run(update, { interviewId, fields: { learned: 'A lot' } }, context());
    await session.run(update, { interviewId, fields: { fit: 'Well' } }, context());
    expect(interview().selfReview).toEqual({
      learned: 'A lot',
      fit: 'Well',
      wentWell: '',
      advice: '',
      chemistry: null,
      improvements: [],
    });
    await undo();
    expect(interview().selfReview).toMatchObject({ learned: 'A lot', fit: '' });
    await undo();
    expect(interview().selfReview).toMatchObject({ learned: '', fit: '' });
  });

  it('refuses what to do differently among the texts', () => {
    const { input } = operations['interviews.updateSelfReview'];
    expect(input.safeParse({ interviewId, fields: { improvements: [] } }).success).toBe(false);
  });

  it('keeps the ticks while the list is edited', async () => {
    await setImprovements([
      { improvementId: null, text: 'Listen' },
      { improvementId: null, text: 'Be on time' },
    ]);
    const [listen, onTime] = interview().selfReview.improvements.map((one) => one.improvementId);
    await tick(onTime ?? '', true);
    const { improvedAt } = interview().selfReview.improvements[1] ?? {};
    expect(improvedAt).toBe('2026-05-04T08:00:02.000Z');
    await setImprovements([
      { improvementId: onTime ?? '', text: 'Be there on time' },
      { improvementId: listen ?? '', text: 'Listen' },
      { improvementId: null, text: 'Ask for names' },
    ]);
    expect(interview().selfReview.improvements).toMatchObject([
      { improvementId: onTime, text: 'Be there on time', improvedAt },
      { improvementId: listen, improvedAt: null },
      { text: 'Ask for names', improvedAt: null },
    ]);
  });

  it('says when something was improved first, and no longer when it is not', async () => {
    await setImprovements([{ improvementId: null, text: 'Listen' }]);
    const [one] = interview().selfReview.improvements;
    const id = one?.improvementId ?? '';
    await tick(id, true);
    const first = interview().selfReview.improvements[0]?.improvedAt;
    await tick(id, true);
    expect(interview().selfReview.improvements[0]?.improvedAt).toBe(first);
    await tick(id, false);
    expect(interview().selfReview.improvements[0]?.improvedAt).toBeNull();
    expect(await undo()).toMatchObject({ value: 'Mark as still to do' });
    expect(interview().selfReview.improvements[0]?.improvedAt).toBe(first);
    await expect(tick('constructor', true)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what was named', () => {
  it('is a list whose ids stay, with one step for typing in it', async () => {
    const set = operations['interviews.setResources'];
    const write = (resources: { resourceId: string | null; text: string; detail: string }[]) =>
      session.run(set, { interviewId, resources }, context());
    await write([{ resourceId: null, text: 'A book', detail: '' }]);
    const resourceId = interview().resources[0]?.resourceId ?? '';
    await write([{ resourceId, text: 'A book', detail: 'In the l' }]);
    await write([{ resourceId, text: 'A book', detail: 'In the library' }]);
    await write([
      { resourceId, text: 'A book', detail: 'In the library' },
      { resourceId: null, text: 'A club', detail: '' },
    ]);
    expect(interview().resources).toMatchObject([
      { resourceId, text: 'A book', detail: 'In the library' },
      { text: 'A club', detail: '' },
    ]);
    await undo();
    await undo();
    expect(interview().resources).toEqual([{ resourceId, text: 'A book', detail: '' }]);
  });
});
