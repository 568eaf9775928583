import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  type FileChild,
  HeadingLevel,
  Paragraph,
  TextRun,
} from 'docx';
import type { QuestionBlock } from '../../core/packet/outline.ts';
import { StyledParagraph } from './leanXml.ts';
import { ruledLines } from './ruledLines.ts';
import { runStyleIds, styleIds } from './styles.ts';
import { boxRun, columnLabelRun, directionOf, runsOf, tabRun } from './text.ts';
import { grid } from './theme.ts';

/** The bookmark of a question's heading: letters, digits and underscores, at most 40 (OOXML ST_String of w:name). */
export function questionBookmark(plannedQuestionId: string): string {
  return `q_${plannedQuestionId.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}

/** A question with its lines; `bookmarkId` must be unique in the document, `width` in twips. */
export function questionChildren(
  block: QuestionBlock,
  bookmarkId: number,
  width: number,
): FileChild[] {
  const answerWidth = width - grid.gutter;
  const answers = block.parts.flatMap((part) => [
    new Paragraph({
      style: styleIds.questionPart,
      ...directionOf(part.text),
      children: [
        ...runsOf(part.letter, { style: runStyleIds.label }),
        tabRun(),
        ...runsOf(part.text),
      ],
    }),
    ruledLines(part.ruledLineCount, grid.gutter, answerWidth),
  ]);
  if (block.ruledLineCount > 0) {
    answers.push(ruledLines(block.ruledLineCount, grid.gutter, answerWidth));
  }
  return [
    heading(block, bookmarkId),
    questionLine('Asked', askedText(block), true),
    ...(block.condition === '' ? [] : [questionLine('Ask if', block.condition)]),
    ...block.cues.map((cue) => questionLine('Heard', cue, true)),
    ...(block.probes.length === 0 ? [] : [questionLine('Probes', block.probes.join('  ·  '))]),
    ...(block.guidance === '' ? [] : [questionLine('Guidance', block.guidance)]),
    ...answers,
  ];
}

function heading(block: QuestionBlock, bookmarkId: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_3,
    ...directionOf(block.text),
    children: [
      bookmark(questionBookmark(block.plannedQuestionId), bookmarkId, block.code),
      tabRun(),
      ...runsOf(block.text),
    ],
  });
}

// The library numbers bookmarks by a counter of the whole process, which would make the bytes depend on what was
// written before.
function bookmark(id: string, bookmarkId: number, code: string): Bookmark {
  const children = [new TextRun({ text: code, style: runStyleIds.code })];
  return Object.assign(new Bookmark({ id, children }), {
    start: new BookmarkStart(id, bookmarkId),
    end: new BookmarkEnd(bookmarkId),
  });
}

function askedText(block: QuestionBlock): string {
  const minutes = block.minutes === 1 ? '1 minute' : `${block.minutes} minutes`;
  const clock = block.startsAtClock === '' ? '' : `  ·  from ${block.startsAtClock}`;
  return `${block.priorityLabel}  ·  ${minutes}${clock}`;
}

function questionLine(label: string, text: string, hasBox = false): FileChild {
  return new StyledParagraph(styleIds.questionLine, [
    ...(hasBox ? [boxRun()] : []),
    columnLabelRun(label),
    ...runsOf(text),
  ]);
}
