import type { CueState } from '../interviews/model.ts';
import type { Priority } from '../question-bank/model.ts';
import type { PacketPaper, PacketPrint, PacketVariant } from './choices.ts';

/** What the document says about itself, apart from its pages. */
export type PacketProperties = {
  title: string;
  /** My name; '' when it is not filled in, and in a blank copy. */
  author: string;
  /** BCP 47 language of the packet's own words. */
  language: 'en';
  /** The instant the packet was made, ISO 8601 UTC. */
  createdAt: string;
};

/**
 * Packets as data: the one source of the Word document, the pages on screen and the PDF.
 * Texts are as the person typed them (any script, line breaks kept); whatever the packet itself
 * says, dates included, is already worded. Private notes never get in here.
 */
export type PacketOutline = PacketFrame & {
  /** In the order of the document, at least one; each starts on a new page and counts its own pages. */
  packets: readonly Packet[];
};

/** What the packets of one document have in common. */
export type PacketFrame = {
  properties: PacketProperties;
  paper: PacketPaper;
  print: PacketPrint;
  /** Who is in the document, on a page of its own before the first packet; null for a single packet. */
  contents: PacketContents | null;
};

/** The list at the beginning of a document of many packets. */
export type PacketContents = {
  heading: string;
  entries: readonly {
    /** The packet's number in the document, from 1 on; printed in its footer, too. */
    number: number;
    name: string;
    /** Role and organisation, or ''. */
    description: string;
    /** Such as "Tue 5 May, 14:00", or ''. */
    when: string;
  }[];
};

/** The packet of one contact for one interview. */
export type Packet = {
  variant: PacketVariant;
  /** Its place among several in one document, from 1 on; null when alone. */
  number: number | null;
  /** Who it is about; printed in the footer of every page. '' in a blank copy. */
  footerName: string;
  /** What it can be known by when it comes back; null in a blank copy, which belongs to nobody. */
  manifest: PacketManifest | null;
  /** In print order. */
  blocks: readonly PacketBlock[];
};

/** What a packet must carry to be read back in: see docs/adr for how it travels in the file. */
export type PacketManifest = {
  /** Readable code such as "K7M2-9QXF", the same for the same notebook, contact, interview and instant. */
  packetId: string;
  notebookId: string;
  contactId: string;
  /** null when no interview is planned. */
  interviewId: string | null;
  variant: PacketVariant;
  /** ISO 8601 UTC. */
  exportedAt: string;
  /** One for each answer area, in print order. */
  answers: readonly PacketAnswer[];
};

/** One answer area of a packet and what its note was when the packet was made. */
export type PacketAnswer = {
  /** Visible code, with the letter of the part: Q07, Q07a. */
  code: string;
  plannedQuestionId: string;
  /** null for the answer to the whole question. */
  partId: string | null;
  /** {@link hashNote} of the note in the notebook when the packet was made. */
  noteHash: string;
};

/** A labelled fact; no values means a blank to fill in by hand. */
export type PacketFact = { label: string; values: readonly string[] };

/** A labelled running text. */
export type PacketText = { label: string; text: string };

/** The top of the first page: who, when, where, and what for. */
export type CoverBlock = {
  kind: 'cover';
  /** What sort of conversation it is, such as "Informational interview". */
  kicker: string;
  /** Everybody I talk to, the packet's contact first; `description` is role and organisation, or ''. [] in a blank copy. */
  people: readonly { name: string; description: string }[];
  /** When, how, where, length; blanks when no interview is planned. */
  facts: readonly PacketFact[];
  /** Objective, common ground and what may be said about referrers, each a paragraph; empty ones are dropped. */
  statements: readonly PacketText[];
  /** What I meant to do differently, each with a box; [] for nothing. */
  differently: { label: string; items: readonly string[] };
  /** That this is not a job interview; '' when it is one. */
  reminder: string;
};

/** How to reach everybody I talk to. */
export type ContactSheetBlock = {
  kind: 'contactSheet';
  heading: string;
  /** `name` is '' when there is only one person, who is named on the cover. */
  people: readonly { name: string; facts: readonly PacketFact[] }[];
};

/** Running texts under their labels: what I found out, what I bring, what I noted. A label may be ''. */
export type TextsBlock = {
  kind: 'texts';
  purpose: 'background' | 'opening' | 'notes' | 'review';
  heading: string;
  hint: string;
  texts: readonly PacketText[];
};

/** A heading over the blocks that follow; level 1 opens a chapter, level 2 a section of questions. */
export type HeadingBlock = {
  kind: 'heading';
  level: 1 | 2;
  text: string;
  /** A quiet remark beside it, such as "4 questions, 12 minutes"; '' for none. */
  aside: string;
  startsPage: boolean;
};

/** One half of a two-in-one question with its own room to write. */
export type QuestionBlockPart = {
  partId: string;
  /** 'a', 'b', ... */
  letter: string;
  text: string;
  ruledLineCount: number;
  /** The note as text; null in a packet to write on. */
  answer: string | null;
};

/** One planned question with room for the answer, or with the note in a report. */
export type QuestionBlock = {
  kind: 'question';
  plannedQuestionId: string;
  /** Its rank as a visible code: Q01, Q02, ... Q100. */
  code: string;
  text: string;
  priority: Priority;
  /** `priority` as printed, such as "If time". */
  priorityLabel: string;
  minutes: number;
  /** Clock time it should start at by the plan, HH:MM in the interview's zone; '' when undated or past the length. */
  startsAtClock: string;
  /** Whether it ends within the planned length. */
  fits: boolean;
  /** What became of it, such as "Not asked"; '' in a packet to write on. */
  outcomeLabel: string;
  /** What to listen for, each with a heard-box; `state` is `open` in a packet to write on. [] in a clean copy. */
  cues: readonly { text: string; state: CueState }[];
  /** When to ask, as the person worded it; '' for always, and in a clean copy. */
  condition: string;
  probes: readonly string[];
  whyAsk: string;
  guidance: string;
  /** [] for a single question; otherwise each part has lines and `ruledLineCount` is 0. */
  parts: readonly QuestionBlockPart[];
  ruledLineCount: number;
  /** The note as text, '' for none; null in a packet to write on. */
  answer: string | null;
};

/** Stands between the questions that fit the length and the rest. */
export type TimeEndsBlock = { kind: 'timeEnds'; text: string };

/** Ruled lines to write on. */
export type RuledSpaceBlock = {
  kind: 'ruledSpace';
  /** '' for lines without a heading. */
  heading: string;
  level: 1 | 2;
  hint: string;
  ruledLineCount: number;
  startsPage: boolean;
};

/** A list with a box before each item. */
export type ChecklistBlock = {
  kind: 'checklist';
  purpose: 'beforeYouGo' | 'skills' | 'talkingPoints';
  heading: string;
  level: 1 | 2;
  hint: string;
  items: readonly string[];
};

/** Questions saved for the talk in person, each with when to ask it. */
export type SavedForLaterBlock = {
  kind: 'savedForLater';
  heading: string;
  hint: string;
  questions: readonly { plannedQuestionId: string; text: string; rule: string }[];
};

/** Questions put to me, with my prepared answers as numbered points. */
export type TheyMayAskBlock = {
  kind: 'theyMayAsk';
  heading: string;
  questions: readonly {
    text: string;
    answerPoints: readonly { title: string; text: string }[];
  }[];
};

/** A cell of a form: text, then boxes to tick with their labels; neither means a blank to write in. */
export type FormCell = { text: string; boxes: readonly FormBox[] };

/** A box with its label; ticked in a report where it is so. */
export type FormBox = { label: string; isTicked: boolean };

/** A table, mostly to fill in by hand; the header row repeats on every page. */
export type FormTableBlock = {
  kind: 'formTable';
  purpose: 'timePlan' | 'referrals' | 'resources' | 'promises' | 'thankYou';
  heading: string;
  hint: string;
  /** A quiet remark beside the heading; '' for none. */
  aside: string;
  /** Whether the block after it belongs on the same page. */
  keepsWithNext: boolean;
  /** `share` is the column's part of the width; the shares add up to 100. */
  columns: readonly { label: string; share: number }[];
  /** Each as long as `columns`. */
  rows: readonly (readonly FormCell[])[];
};

/** A piece of the packet; switch over `kind` exhaustively. */
export type PacketBlock =
  | CoverBlock
  | ContactSheetBlock
  | TextsBlock
  | HeadingBlock
  | QuestionBlock
  | TimeEndsBlock
  | RuledSpaceBlock
  | ChecklistBlock
  | SavedForLaterBlock
  | TheyMayAskBlock
  | FormTableBlock;
