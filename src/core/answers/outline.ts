import type { PacketPaper } from '../packet/choices.ts';
import type { PacketProperties } from '../packet/outline.ts';

/** The document of a grid of answers apart from its tables: pure data for the Word writer. */
export type AnswersFrame = {
  properties: PacketProperties;
  paper: PacketPaper;
  title: string;
  /** What is in it and what was left out, one line each. */
  remarks: readonly string[];
};

/** Some of the people across, with every question any of them has answered. */
export type AnswersTable = {
  heading: string;
  /** What the first column is called. */
  rowLabel: string;
  columns: readonly AnswersColumn[];
  rows: readonly AnswersRow[];
};

/** One person: name, role and organisation, and the days of the talks. */
export type AnswersColumn = { name: string; description: string; when: string };

/** One question or topic; `cells` are in the order of the columns. */
export type AnswersRow = {
  text: string;
  /** The section of a question; '' for none. */
  section: string;
  /** How many people stand behind it. */
  sources: string;
  isSingleSource: boolean;
  cells: readonly (readonly PrintedAnswer[])[];
};

/** One answer as printed; every part but the state may be ''. */
export type PrintedAnswer = {
  /** The question where the row is a topic. */
  question: string;
  isSingleSource: boolean;
  /** The day, where the column has several, and who else was there. */
  when: string;
  askedAs: string;
  notes: readonly { part: string; text: string }[];
  /** Such as "Heard: budget". */
  cues: readonly string[];
  /** What became of the question when nothing was said. */
  state: string;
};
