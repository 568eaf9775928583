import { oneLine } from '../bin/names.ts';
import type { LetterTemplate } from './model.ts';
import { parseTemplateLine, type TemplatePiece } from './parseTemplateLine.ts';

/** What stands for a field: its text, or '' and in one sentence why there is none. */
export type FieldValue = { text: string; reason: string };

/** A field a template names, and what stands for it. */
export type ResolvedField = FieldValue & {
  name: string;
  /** Whether its text ends as a sentence does. */
  isSentence: boolean;
};

/** Finds the field of a name as it was written in a template; null when there is no such field. */
export type ResolveField = (name: string) => ResolvedField | null;

/** A line that dropped out, as the template has it, for one of its fields that is empty. */
export type DroppedLine = { line: string; field: string; reason: string };

/** A template with its fields filled in. */
export type FilledTemplate = {
  /** On one line; '' for none. */
  subject: string;
  body: string;
  /** In the order of the template, the subject first; a line stands here once for each reason. */
  dropped: DroppedLine[];
  /** Names in braces that are no field, each once; they are left in the text as they were written. */
  unknown: string[];
  /** Words of the body. */
  wordCount: number;
};

/** Longest subject, in UTF-16 code units, as a message can hold it. */
const maxSubjectLength = 2_000;

/**
 * Fills a template in. A line with an empty field drops out whole, and a paragraph with its last line. In what is
 * written (`runsOn`) sentences on neighbouring lines run on as one paragraph, so that each can drop out by itself; other
 * lines keep their breaks. What stands for a field is never read as a template again.
 */
export function fillTemplate(
  template: LetterTemplate,
  resolve: ResolveField,
  { runsOn }: { runsOn: boolean },
): FilledTemplate {
  const subject = fillLine(template.subject, resolve);
  const paragraphs = template.body
    .split(/\r?\n/)
    .map((line) => fillLine(line.trimEnd(), resolve))
    .reduce<FilledLine[][]>(intoParagraphs, [[]]);
  const lines = [subject, ...paragraphs.flat()];
  const body = paragraphs
    .map((paragraph) => paragraph.filter(isKept))
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => joinLines(paragraph, runsOn))
    .join('\n\n');
  return {
    subject: isKept(subject) ? oneLine(subject.text, maxSubjectLength) : '',
    body,
    dropped: lines.flatMap(({ line, missing }) =>
      missing.map(({ name, reason }) => ({ line, field: name, reason })),
    ),
    unknown: [...new Set(lines.flatMap(({ unknown }) => unknown))],
    wordCount: countWords(body),
  };
}

/** How many words a text has, parted by blanks. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

type FilledLine = {
  /** As the template has it. */
  line: string;
  text: string;
  missing: ResolvedField[];
  unknown: string[];
  isSentence: boolean;
};

function fillLine(line: string, resolve: ResolveField): FilledLine {
  const pieces = parseTemplateLine(line).map((piece) => ({
    piece,
    field: piece.kind === 'field' ? resolve(piece.name) : null,
  }));
  const fields = pieces.flatMap(({ field }) => field ?? []);
  const missing = fields.filter(({ text }) => text === '');
  return {
    line,
    text: pieces.map(({ piece, field }) => field?.text ?? asWritten(piece)).join(''),
    missing: missing.filter((field, place) => isFirst(missing, field, place)),
    unknown: pieces.flatMap(({ piece, field }) =>
      piece.kind === 'field' && field === null ? [piece.name] : [],
    ),
    isSentence: endsAsSentence(pieces),
  };
}

// Two fields can be empty for one reason, such as a talk that is not planned.
function isFirst(fields: readonly ResolvedField[], { reason }: ResolvedField, place: number) {
  return fields.findIndex((one) => one.reason === reason) === place;
}

function asWritten(piece: TemplatePiece): string {
  return piece.kind === 'text' ? piece.text : piece.written;
}

// Closing quotes and brackets may stand behind the full stop.
const endOfSentence = /[.?!…。！？؟]["'”’»)\]]*\s*$/u;

// By the template alone: whether a name or an address happens to end with a full stop must not move a line.
function endsAsSentence(
  pieces: readonly { piece: TemplatePiece; field: ResolvedField | null }[],
): boolean {
  const shape = pieces.map(({ piece, field }) => {
    if (piece.kind === 'text') return piece.text;
    return field?.isSentence ? '.' : 'x';
  });
  return endOfSentence.test(shape.join(''));
}

function intoParagraphs(paragraphs: FilledLine[][], filled: FilledLine): FilledLine[][] {
  if (filled.line.trim() === '') paragraphs.push([]);
  else paragraphs.at(-1)?.push(filled);
  return paragraphs;
}

function isKept({ missing }: FilledLine): boolean {
  return missing.length === 0;
}

const beginsAsListItem = /^\s*(?:[-–—•*]|\d+[.)])\s/u;

function joinLines(lines: readonly FilledLine[], runsOn: boolean): string {
  return lines
    .map(({ text, isSentence }, place) => {
      const before = lines[place - 1];
      if (before === undefined) return text;
      const isSamePlace = runsOn && before.isSentence && isSentence && !beginsAsListItem.test(text);
      return `${isSamePlace ? ' ' : '\n'}${text}`;
    })
    .join('');
}
