import type { Priority } from '../question-bank/model.ts';

/** The paper sizes a packet can be laid out for. */
export const packetPapers = ['a4', 'letter'] as const;

/** One of {@link packetPapers}. */
export type PacketPaper = (typeof packetPapers)[number];

/** What the document says about itself, apart from its pages. */
export type PacketProperties = {
  title: string;
  /** My name; '' when it is not filled in. */
  author: string;
  /** BCP 47 language of the packet's own words. */
  language: 'en';
  /** The instant the packet was made, ISO 8601 UTC. */
  createdAt: string;
};

/**
 * A packet as data: the one source of the Word document, the preview on screen and the PDF.
 * Texts are as the person typed them (any script, line breaks kept); whatever the packet itself
 * says, dates included, is already worded. Private notes never get in here.
 */
export type PacketOutline = {
  properties: PacketProperties;
  paper: PacketPaper;
  /** Who it is about; printed in the footer of every page. */
  footerName: string;
  /** In print order. */
  blocks: readonly PacketBlock[];
};

/** A labelled fact; no values means a blank to fill in by hand. */
export type PacketFact = { label: string; values: readonly string[] };

/** The top of the first page: who, when, where, and what for. */
export type CoverBlock = {
  kind: 'cover';
  /** What sort of conversation it is, such as "Informational interview". */
  kicker: string;
  /** Everybody I talk to, the packet's contact first; `description` is role and organisation, or ''. */
  people: readonly { name: string; description: string }[];
  /** When, how, where, length; [] when no interview is planned. */
  facts: readonly PacketFact[];
  /** Objective, common ground and what may be said about referrers, each a paragraph; empty ones are dropped. */
  statements: readonly { label: string; text: string }[];
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

/** What I found out and want to mention, as running text. */
export type BackgroundBlock = {
  kind: 'background';
  heading: string;
  notes: readonly { label: string; text: string }[];
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
};

/** One planned question with room for the answer. Its note is not part of it: a packet is taken in blank. */
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
  /** What to listen for, each with a heard-box. */
  cues: readonly string[];
  /** When to ask, as the person worded it; '' for always. */
  condition: string;
  probes: readonly string[];
  guidance: string;
  /** [] for a single question; otherwise each part has lines and `ruledLineCount` is 0. */
  parts: readonly QuestionBlockPart[];
  ruledLineCount: number;
};

/** Stands between the questions that fit the length and the rest. */
export type TimeEndsBlock = { kind: 'timeEnds'; text: string };

/** Ruled lines to write on. */
export type RuledSpaceBlock = {
  kind: 'ruledSpace';
  /** '' for lines without a heading. */
  heading: string;
  hint: string;
  ruledLineCount: number;
};

/** What I want to say or offer, each with a box to tick. */
export type TalkingPointsBlock = {
  kind: 'talkingPoints';
  heading: string;
  points: readonly string[];
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
export type FormCell = { text: string; boxes: readonly string[] };

/** A table to fill in by hand; the header row repeats on every page. */
export type FormTableBlock = {
  kind: 'formTable';
  purpose: 'referrals' | 'promises' | 'thankYou';
  heading: string;
  hint: string;
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
  | BackgroundBlock
  | HeadingBlock
  | QuestionBlock
  | TimeEndsBlock
  | RuledSpaceBlock
  | TalkingPointsBlock
  | TheyMayAskBlock
  | FormTableBlock;
