import type { Contact } from '../contacts/model.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import { cameUpBlock, promisesTable, referralsTable, thankYouTable } from './afterwardsBlocks.ts';
import { backgroundBlock, contactSheetBlock, coverBlock } from './coverBlocks.ts';
import { fillsItsPage, linesOnPage, openingLines } from './firstPage.ts';
import { interviewForPacket } from './interviewForPacket.ts';
import type { PacketBlock, PacketOutline, PacketPaper } from './outline.ts';
import { questionBlocks } from './questionBlocks.ts';
import { listNames, shorten } from './wording.ts';

/** What a packet is made for, and what its making may know. */
export type PacketOptions = {
  contactId: string;
  /** null takes the next planned interview of the contact, else the latest, else none. */
  interviewId: string | null;
  paper: PacketPaper;
  /** The present instant, ISO 8601 UTC. */
  now: string;
  /** My own time zone (IANA). */
  timeZone: string;
};

/**
 * Turns a contact and one interview into a packet as data; the same input gives the same outline.
 * Throws not_found for an unknown contact or interview, invalid_input when the two do not belong together.
 */
export function outlinePacket(notebook: Notebook, options: PacketOptions): PacketOutline {
  const contact = notebook.contacts[options.contactId];
  if (contact === undefined) throw new NotebookError('not_found', 'There is no such person.');
  const { contactId, interviewId, now, timeZone } = options;
  const interview = interviewForPacket(notebook, contactId, interviewId, now);
  const people = peopleOf(notebook, contact, interview);
  const names = people.map(({ displayName }) => displayName);
  return {
    properties: {
      title: `Interview packet: ${listNames(names)}`,
      author: notebook.me.displayName,
      language: 'en',
      createdAt: now,
    },
    paper: options.paper,
    footerName: shorten(listNames(names), 70),
    blocks: packetBlocks(notebook, people, interview, timeZone),
  };
}

function packetBlocks(
  notebook: Notebook,
  people: readonly Contact[],
  interview: Interview | null,
  timeZone: string,
): PacketBlock[] {
  const background = backgroundBlock(people);
  const opening = [
    coverBlock(notebook, people, interview, timeZone),
    contactSheetBlock(people),
    ...(background === null ? [] : [background]),
  ];
  const lines = openingLines(opening);
  return [
    ...opening,
    ...(interview === null || interview.questionOrder.length === 0
      ? blankQuestions(lines)
      : [
          ...questionBlocks(interview, fillsItsPage(lines)),
          ...spokenBlocks(interview),
          cameUpBlock,
        ]),
    referralsTable,
    promisesTable,
    thankYouTable(people, interview, timeZone),
  ];
}

function spokenBlocks(interview: Interview): PacketBlock[] {
  const blocks: PacketBlock[] = [];
  if (interview.talkingPoints.length > 0) {
    const points = interview.talkingPoints.map(({ text }) => text);
    blocks.push({ kind: 'talkingPoints', heading: 'What I want to say', points });
  }
  if (interview.kind === 'job' && interview.theyMayAsk.length > 0) {
    const questions = interview.theyMayAsk.map(({ text, answerPoints }) => ({
      text,
      answerPoints,
    }));
    blocks.push({ kind: 'theyMayAsk', heading: 'They may ask me', questions });
  }
  return blocks;
}

// A packet without a plan is still a packet: room to write questions by hand, up to the end of the page.
function blankQuestions(lines: number): PacketBlock[] {
  const startsPage = fillsItsPage(lines);
  return [
    { kind: 'heading', level: 1, text: 'Questions', aside: '', startsPage },
    {
      kind: 'ruledSpace',
      heading: '',
      hint: 'No questions are planned yet. Write your own here, the most important first.',
      ruledLineCount: startsPage
        ? 24
        : Math.floor((linesOnPage - (lines % linesOnPage) - 4) * 0.55),
    },
  ];
}

/** The contact first, then who else takes part, as the interview lists them. */
function peopleOf(notebook: Notebook, contact: Contact, interview: Interview | null): Contact[] {
  const others = (interview?.contactIds ?? [])
    .filter((contactId) => contactId !== contact.contactId)
    .flatMap((contactId) => notebook.contacts[contactId] ?? []);
  return [contact, ...others];
}
