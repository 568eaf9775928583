import type { Reply } from '../../src/api/index.ts';

/** What earlier steps answered, by name. */
export type Remembered = Record<string, string>;

/** One request of the contract: what is sent, and what must come back. */
export type ContractCase = {
  title: string;
  request: (remembered: Remembered) => unknown;
  /** Answers what to remember from a good reply. */
  remember?: (value: Record<string, string>) => Remembered;
  expected:
    | { ok: true; value?: unknown; revisionGrowsBy: number }
    | { ok: false; code: string; message: RegExp };
};

const call = (name: string, input?: unknown) => () => ({ name, input });

/** Requests in order, over a new notebook; every way into Askbook must answer them alike. */
export const contractCases: ContractCase[] = [
  {
    title: 'adds a person with nothing but a name',
    request: call('contacts.add', { displayName: ' Ana Lind ' }),
    remember: ({ contactId }) => ({ ana: contactId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'adds a person with fields',
    request: call('contacts.add', { displayName: 'Bo 佐藤', role: 'Editor', tags: ['press'] }),
    remember: ({ contactId }) => ({ bo: contactId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'takes a wording of my own for a letter',
    request: call('letters.setTemplate', {
      kind: 'ask_email',
      subject: 'A question',
      body: 'Dear {first name},\n\nMay I ask?',
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'goes back to the shipped wording',
    request: call('letters.resetTemplate', { kind: 'ask_email' }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'plans an interview',
    request: ({ ana }) => ({
      name: 'interviews.plan',
      input: { contactIds: [ana], mode: 'phone' },
    }),
    remember: ({ interviewId }) => ({ interview: interviewId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'adds a typed question',
    request: ({ interview }) => ({
      name: 'interviews.addQuestion',
      input: { interviewId: interview, question: { text: 'What fills your day?' } },
    }),
    remember: ({ plannedQuestionId }) => ({ question: plannedQuestionId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'answers null for a command that has nothing to say',
    request: ({ interview, question }) => ({
      name: 'interviews.writeNote',
      input: {
        interviewId: interview,
        plannedQuestionId: question,
        text: 'line one\nline "two" 🙂',
      },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'starts the call of an interview',
    request: ({ interview }) => ({
      name: 'interviews.startCall',
      input: { interviewId: interview },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'plans another one meanwhile',
    request: ({ bo }) => ({ name: 'interviews.plan', input: { contactIds: [bo], mode: 'email' } }),
    remember: ({ interviewId }) => ({ otherInterview: interviewId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses to start another call while one goes on, and says with whom',
    request: ({ otherInterview }) => ({
      name: 'interviews.startCall',
      input: { interviewId: otherInterview },
    }),
    expected: { ok: false, code: 'conflict', message: /^A call with Ana Lind is still going on/ },
  },
  {
    title: 'shows something else in the call',
    request: ({ interview }) => ({
      name: 'interviews.showInCall',
      input: { interviewId: interview, lane: 'free' },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'marks a question as asked and moves on',
    request: ({ interview, question }) => ({
      name: 'interviews.markQuestion',
      input: {
        interviewId: interview,
        plannedQuestionId: question,
        outcome: 'asked',
        movesOn: true,
      },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'asks what was not planned and answers which question that is',
    request: ({ interview }) => ({
      name: 'interviews.askUnplanned',
      input: { interviewId: interview, text: 'Since when?' },
    }),
    remember: ({ plannedQuestionId }) => ({ unplanned: plannedQuestionId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'settles a condition',
    request: ({ interview }) => ({
      name: 'interviews.setFact',
      input: { interviewId: interview, text: 'It is a new position', holds: true },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'ends the call',
    request: ({ interview }) => ({ name: 'interviews.endCall', input: { interviewId: interview } }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses to end a call that is over',
    request: ({ interview }) => ({ name: 'interviews.endCall', input: { interviewId: interview } }),
    expected: { ok: false, code: 'conflict', message: /no call going on/ },
  },
  {
    title: 'marks a question as not asked after all',
    request: ({ interview, unplanned }) => ({
      name: 'interviews.markQuestion',
      input: { interviewId: interview, plannedQuestionId: unplanned, outcome: 'unasked' },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'moves it to somebody else and answers to which interview',
    request: ({ interview, unplanned, bo }) => ({
      name: 'interviews.decideQuestion',
      input: {
        interviewId: interview,
        plannedQuestionId: unplanned,
        fate: 'moved',
        contactId: bo,
      },
    }),
    remember: ({ interviewId }) => ({ movedTo: interviewId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses to decide about a question that was asked',
    request: ({ interview, question }) => ({
      name: 'interviews.decideQuestion',
      input: { interviewId: interview, plannedQuestionId: question, fate: 'dropped' },
    }),
    expected: { ok: false, code: 'conflict', message: /was asked/ },
  },
  {
    title: 'keeps the revision when nothing changes',
    request: ({ ana }) => ({ name: 'contacts.unarchive', input: { contactId: ana } }),
    expected: { ok: true, value: null, revisionGrowsBy: 0 },
  },
  {
    title: 'puts somebody new onto the list of those to ask for names',
    request: call('askAround.add', { newName: ' Cy Roe ', wanted: 'archivists' }),
    remember: ({ contactId, askId }) => ({ cy: contactId ?? '', ask: askId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'says when they were asked',
    request: ({ cy, ask }) => ({
      name: 'askAround.update',
      input: { contactId: cy, askId: ask, fields: { askedOn: '2026-05-04' } },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses a day that is none',
    request: ({ cy, ask }) => ({
      name: 'askAround.update',
      input: { contactId: cy, askId: ask, fields: { askedOn: 'soon' } },
    }),
    expected: { ok: false, code: 'invalid_input', message: /fields\.askedOn|askedOn/ },
  },
  {
    title: 'takes nobody off the list of those to ask whom nobody put there',
    request: ({ ana, ask }) => ({
      name: 'askAround.remove',
      input: { contactId: ana, askId: ask },
    }),
    expected: { ok: false, code: 'not_found', message: /no such ask/ },
  },
  {
    title: 'takes somebody off that list',
    request: ({ cy, ask }) => ({ name: 'askAround.remove', input: { contactId: cy, askId: ask } }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'records a referral',
    request: ({ ana, bo }) => ({
      name: 'referrals.record',
      input: { fromContactId: ana, toContactId: bo, permission: 'may_use' },
    }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses a circle of referrals and shows the way',
    request: ({ ana, bo }) => ({
      name: 'referrals.record',
      input: { fromContactId: bo, toContactId: ana },
    }),
    expected: { ok: false, code: 'conflict', message: /circle: .*Ana Lind.*Bo 佐藤/ },
  },
  {
    title: 'refuses to make one person of two when one named the other, and says how',
    request: ({ ana, bo }) => ({
      name: 'contacts.merge',
      input: { keptContactId: bo, mergedContactId: ana },
    }),
    expected: {
      ok: false,
      code: 'conflict',
      message: /^Bo 佐藤 and Ana Lind cannot be one person, because Ana Lind named Bo 佐藤\.$/,
    },
  },
  {
    title: 'takes back the last step and says which',
    request: call('history.undo', {}),
    expected: { ok: true, value: 'Record referral', revisionGrowsBy: 1 },
  },
  {
    title: 'does it again',
    request: call('history.redo', {}),
    expected: { ok: true, value: 'Record referral', revisionGrowsBy: 1 },
  },
  {
    title: 'has nothing more to do again',
    request: call('history.redo', {}),
    expected: { ok: true, value: null, revisionGrowsBy: 0 },
  },
  {
    title: 'previews a pasted list without changing anything',
    request: call('questionBank.readList', { text: 'The work:\n1. Why?\n2) How?\n- Why?' }),
    expected: {
      ok: true,
      value: {
        questions: [
          { section: 'The work', text: 'Why?' },
          { section: 'The work', text: 'How?' },
        ],
        repeatedCount: 1,
      },
      revisionGrowsBy: 0,
    },
  },
  {
    title: 'reads a question set’s file and tells what the bank has already',
    request: call('questionBank.readSet', {
      text: '{"format":"askbook-question-set","version":1,"name":"Two","questions":[{"text":"New?"},{"text":"Who else should I talk to, and may I say that you sent me?"}]}',
    }),
    expected: {
      ok: true,
      value: {
        set: {
          name: 'Two',
          description: '',
          questions: [
            { text: 'New?' },
            { text: 'Who else should I talk to, and may I say that you sent me?' },
          ],
        },
        knownPlaces: [1],
      },
      revisionGrowsBy: 0,
    },
  },
  {
    title: 'refuses a file that is no question set',
    request: call('questionBank.readSet', { text: '{"name":"Two","questions":[]}' }),
    expected: { ok: false, code: 'invalid_input', message: /is not a question set of Askbook/ },
  },
  {
    title: 'takes in a question set',
    request: call('questionBank.importSet', { name: 'Two', questions: [{ text: 'New?' }] }),
    remember: ({ questionSetId }) => ({ set: questionSetId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'makes a question set into a file, which the person then puts nowhere',
    request: ({ set }) => ({ name: 'questionBank.exportSet', input: { questionSetId: set } }),
    expected: { ok: true, value: { outcome: 'cancelled' }, revisionGrowsBy: 0 },
  },
  {
    title: 'saves several questions at once for in person',
    request: ({ interview, question }) => ({
      name: 'interviews.saveQuestions',
      input: {
        interviewId: interview,
        plannedQuestionIds: [question],
        release: { rule: 'always', fact: '' },
      },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'takes several questions back at once',
    request: ({ interview, question }) => ({
      name: 'interviews.takeBackQuestions',
      input: { interviewId: interview, plannedQuestionIds: [question] },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'makes packets, which the person then puts nowhere',
    request: ({ ana, bo }) => ({
      name: 'packet.exportDocx',
      input: { contactIds: [ana, bo], choices: { variant: 'phone', paper: 'letter' } },
    }),
    expected: { ok: true, value: { outcome: 'cancelled' }, revisionGrowsBy: 0 },
  },
  {
    title: 'makes the packet of one interview, one file each',
    request: ({ ana, interview }) => ({
      name: 'packet.exportDocx',
      input: { contactIds: [ana], interviewId: interview, into: 'one_file_each' },
    }),
    expected: { ok: true, value: { outcome: 'cancelled' }, revisionGrowsBy: 0 },
  },
  {
    title: 'refuses the packet of an interview somebody does not take part in',
    request: ({ bo, interview }) => ({
      name: 'packet.exportDocx',
      input: { contactIds: [bo], interviewId: interview },
    }),
    expected: { ok: false, code: 'invalid_input', message: /does not take part/ },
  },
  {
    title: 'makes a table of what everybody said',
    request: call('answers.exportCsv', { filter: { search: 'two' } }),
    expected: { ok: true, value: { outcome: 'cancelled' }, revisionGrowsBy: 0 },
  },
  {
    title: 'makes a document of what everybody said',
    request: call('answers.exportDocx', { grouping: 'topics', paper: 'letter' }),
    expected: { ok: true, value: { outcome: 'cancelled' }, revisionGrowsBy: 0 },
  },
  {
    title: 'refuses a table of answers nobody gave',
    request: call('answers.exportCsv', { filter: { search: 'nobody said this' } }),
    expected: { ok: false, code: 'not_found', message: /no answers of that kind/ },
  },
  {
    title: 'refuses the answers to a set that is not there',
    request: call('answers.exportDocx', { filter: { questionSetId: 'constructor' } }),
    expected: { ok: false, code: 'not_found', message: /no such question set/ },
  },
  {
    title: 'makes a calendar file of what is ahead',
    request: call('calendar.exportIcs', {}),
    expected: { ok: true, value: { outcome: 'cancelled' }, revisionGrowsBy: 0 },
  },
  {
    title: 'refuses a calendar file of an interview without a time',
    request: ({ otherInterview }) => ({
      name: 'calendar.exportIcs',
      input: { pick: { what: 'interview', interviewId: otherInterview } },
    }),
    expected: { ok: false, code: 'conflict', message: /has no time yet/ },
  },
  {
    title: 'refuses a calendar file of kinds nothing is planned of',
    request: call('calendar.exportIcs', { pick: { what: 'all', kinds: ['promises'] } }),
    expected: { ok: false, code: 'not_found', message: /no dates of that kind/ },
  },
  {
    title: 'refuses the letter of a message that is not there',
    request: ({ ana }) => ({
      name: 'letters.exportDocx',
      input: { contactId: ana, messageId: 'constructor' },
    }),
    expected: { ok: false, code: 'not_found', message: /no such message/ },
  },
  {
    title: 'refuses a blank name and says where',
    request: call('contacts.add', { displayName: '   ' }),
    expected: { ok: false, code: 'invalid_input', message: /displayName/ },
  },
  {
    title: 'refuses a field it does not know',
    request: call('contacts.add', { displayName: 'C', isAdmin: true }),
    expected: { ok: false, code: 'invalid_input', message: /isAdmin/ },
  },
  ...[
    {},
    { text: '' },
    { text: 7 },
    { text: 'x'.repeat(100_001) },
    { text: 'x', html: '<b>x</b>' },
    { text: 'x', bookmark: 'x', rtf: 'x' },
    { text: { toString: 'x' } },
    { text: 'x', constructor: 'x' },
  ].map(
    (input): ContractCase => ({
      title: `refuses to put onto the clipboard: ${JSON.stringify(input).slice(0, 60)}`,
      request: call('desktop.copyText', input),
      expected: {
        ok: false,
        code: 'invalid_input',
        message: /^The input of desktop.copyText is not right/,
      },
    }),
  ),
  {
    title: 'refuses an unknown person',
    request: call('contacts.archive', { contactId: 'nobody' }),
    expected: { ok: false, code: 'not_found', message: /no such person/ },
  },
  {
    title: 'refuses an id that is a name on every object',
    request: call('contacts.archive', { contactId: 'constructor' }),
    expected: { ok: false, code: 'not_found', message: /no such person/ },
  },
  ...['contacts.explode', 'constructor', '__proto__', 'toString', ''].map(
    (name): ContractCase => ({
      title: `refuses the operation "${name}"`,
      request: call(name, {}),
      expected: { ok: false, code: 'unknown_operation', message: /no operation/ },
    }),
  ),
  ...[null, 7, 'notebook.get', [], { name: 7 }, { name: 'notebook.get', input: {}, more: 1 }].map(
    (request): ContractCase => ({
      title: `refuses the request ${JSON.stringify(request)}`,
      request: () => request,
      expected: { ok: false, code: 'invalid_input', message: /^The request is not right/ },
    }),
  ),
  {
    title: 'puts a person into the bin with what hangs on them',
    request: ({ bo }) => ({ name: 'contacts.remove', input: { contactId: bo } }),
    remember: ({ binEntryId }) => ({ entry: binEntryId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'knows nobody who is in the bin',
    request: ({ bo }) => ({ name: 'contacts.archive', input: { contactId: bo } }),
    expected: { ok: false, code: 'not_found', message: /no such person/ },
  },
  {
    title: 'brings back what is in the bin',
    request: ({ entry }) => ({ name: 'bin.restore', input: { binEntryId: entry } }),
    remember: ({ recordId }) => ({ broughtBack: recordId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'has brought back the very person, who is not in the bin any more',
    request: ({ broughtBack }) => ({
      name: 'contacts.update',
      input: { contactId: broughtBack, fields: { role: 'Editor in chief' } },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses to bring back what came back already',
    request: ({ entry }) => ({ name: 'bin.restore', input: { binEntryId: entry } }),
    expected: { ok: false, code: 'not_found', message: /no such entry in the bin/ },
  },
  {
    title: 'puts a question of the plan into the bin',
    request: ({ interview, question }) => ({
      name: 'interviews.removeQuestion',
      input: { interviewId: interview, plannedQuestionId: question },
    }),
    remember: ({ binEntryId }) => ({ entry: binEntryId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'puts its interview into the bin too',
    request: ({ interview }) => ({
      name: 'interviews.remove',
      input: { interviewId: interview },
    }),
    remember: ({ binEntryId }) => ({ otherEntry: binEntryId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses to bring a question back to an interview that is not there',
    request: ({ entry }) => ({ name: 'bin.restore', input: { binEntryId: entry } }),
    expected: { ok: false, code: 'conflict', message: /in the bin too; bring that back first/ },
  },
  {
    title: 'removes an entry of the bin for good',
    request: ({ entry }) => ({ name: 'bin.remove', input: { binEntryId: entry } }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'finds nothing in the bin that is too old',
    request: call('bin.removeExpired', {}),
    expected: { ok: true, value: { removedCount: 0 }, revisionGrowsBy: 0 },
  },
  {
    title: 'brings the interview back',
    request: ({ otherEntry }) => ({ name: 'bin.restore', input: { binEntryId: otherEntry } }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'empties a bin that is empty',
    request: call('bin.empty', {}),
    expected: { ok: true, value: { removedCount: 0 }, revisionGrowsBy: 0 },
  },
  {
    title: 'adds a person who is there already',
    request: call('contacts.add', { displayName: 'Lind, Ana', role: 'Printer' }),
    remember: ({ contactId }) => ({ double: contactId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'makes one person of two',
    request: ({ ana, double }) => ({
      name: 'contacts.merge',
      input: { keptContactId: ana, mergedContactId: double, fields: { role: 'Printer' } },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'knows nobody any more who was merged with another person',
    request: ({ ana, double }) => ({
      name: 'contacts.merge',
      input: { keptContactId: ana, mergedContactId: double },
    }),
    expected: { ok: false, code: 'not_found', message: /no such person/ },
  },
  {
    title: 'refuses to merge a person with themselves',
    request: ({ ana }) => ({
      name: 'contacts.merge',
      input: { keptContactId: ana, mergedContactId: ana },
    }),
    expected: { ok: false, code: 'invalid_input', message: /merged with themselves/ },
  },
  {
    title: 'lists the days that are no business days',
    request: call('notebook.setHolidays', { holidays: [{ fallsOn: '2026-12-25' }] }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'begins a message and answers which one it is',
    request: ({ ana }) => ({
      name: 'messages.draft',
      input: { contactId: ana, purpose: 'ask', body: 'Dear Ana' },
    }),
    remember: ({ messageId }) => ({ message: messageId ?? '' }),
    expected: { ok: true, revisionGrowsBy: 1 },
  },
  {
    title: 'hands a message over, which does not send it',
    request: ({ ana, message }) => ({
      name: 'messages.handOver',
      input: { contactId: ana, messageId: message },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'marks a message as sent',
    request: ({ ana, message }) => ({
      name: 'messages.markSent',
      input: { contactId: ana, messageId: message },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses to hand over what was sent',
    request: ({ ana, message }) => ({
      name: 'messages.handOver',
      input: { contactId: ana, messageId: message },
    }),
    expected: { ok: false, code: 'conflict', message: /was sent already/ },
  },
  {
    title: 'records the answer to a message',
    request: ({ ana, message }) => ({
      name: 'messages.recordReply',
      input: { contactId: ana, messageId: message, reply: 'yes' },
    }),
    expected: { ok: true, value: null, revisionGrowsBy: 1 },
  },
  {
    title: 'refuses a text longer than a notebook holds',
    request: ({ interview }) => ({
      name: 'interviews.writeNote',
      input: { interviewId: interview, text: 'x'.repeat(1_000_001) },
    }),
    expected: { ok: false, code: 'invalid_input', message: /text/ },
  },
];

/** Runs one case over any way in; throws when the reply is not what the contract says. */
export async function runCase(
  contractCase: ContractCase,
  remembered: Remembered,
  revisionBefore: number,
  send: (request: unknown) => Promise<Reply>,
): Promise<{ remembered: Remembered; revision: number; reply: Reply }> {
  const reply = await send(contractCase.request(remembered));
  const more = reply.ok ? contractCase.remember?.(reply.value as Record<string, string>) : {};
  const revision = reply.ok ? reply.revision : revisionBefore;
  return { remembered: { ...remembered, ...more }, revision, reply };
}
