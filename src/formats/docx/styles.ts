import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { colours, fonts, grid, mm } from './theme.ts';

/** Ids of the packet's own paragraph styles; their names show in Word's style list. */
export const styleIds = {
  kicker: 'PacketKicker',
  subtitle: 'Subtitle',
  fact: 'PacketFact',
  factLabel: 'PacketFactLabel',
  reminder: 'PacketReminder',
  prose: 'PacketProse',
  hint: 'PacketHint',
  questionLine: 'PacketQuestionLine',
  questionPart: 'PacketQuestionPart',
  answerLine: 'PacketAnswerLine',
  point: 'PacketPoint',
  timeEnds: 'PacketTimeEnds',
  tableHead: 'PacketTableHead',
  tableCell: 'PacketTableCell',
  gap: 'PacketGap',
  footer: 'PacketFooter',
} as const;

const serif = { font: fonts.serif, color: colours.ink };
const sans = { font: fonts.sans, color: colours.ink };
const quiet = { font: fonts.sans, color: colours.quiet };

/** Ids of the packet's character styles. */
export const runStyleIds = {
  label: 'PacketLabel',
  code: 'PacketCode',
  aside: 'PacketAside',
  box: 'PacketBox',
} as const;

/** The styles of a packet: document defaults, the built-in title and headings, and its own paragraph styles. */
export const packetStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...serif, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { before: 0, after: 0, line: 259, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { ...serif, size: 60 },
      paragraph: {
        spacing: { before: 0, after: 40, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
    heading1: {
      run: { ...serif, size: 34, bold: false },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { ...sans, size: 22, bold: true, color: colours.accent },
      paragraph: {
        spacing: { before: 360, after: 0 },
        keepNext: true,
        keepLines: true,
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: colours.line } },
      },
    },
    heading3: {
      run: { ...serif, size: 25, bold: false },
      paragraph: {
        spacing: { before: 320, after: 70 },
        indent: { left: grid.gutter, hanging: grid.gutter },
        keepNext: true,
        keepLines: true,
      },
    },
  },
  paragraphStyles: [...proseStyles(), ...questionStyles(), ...formStyles()],
  characterStyles: [
    { id: runStyleIds.label, name: 'Packet label', run: { ...quiet, size: 19 } },
    {
      id: runStyleIds.code,
      name: 'Packet code',
      run: { ...sans, size: 20, bold: true, color: colours.accent },
    },
    { id: runStyleIds.aside, name: 'Packet aside', run: { ...quiet, size: 19, bold: false } },
    {
      id: runStyleIds.box,
      name: 'Packet box',
      run: { font: fonts.symbol, size: 26, color: colours.quiet },
    },
  ],
};

function proseStyles(): IParagraphStyleOptions[] {
  return [
    own(styleIds.kicker, 'Packet kicker', {
      run: { ...sans, size: 20, bold: true, color: colours.accent, characterSpacing: 6 },
      paragraph: { spacing: { before: 0, after: 140 }, keepNext: true },
    }),
    own(styleIds.subtitle, 'Subtitle', {
      run: { ...quiet, size: 27 },
      paragraph: { spacing: { before: 0, after: 120 }, keepNext: true },
    }),
    own(styleIds.fact, 'Packet fact', {
      run: { ...serif, size: 23 },
      paragraph: {
        spacing: { before: 0, after: 110 },
        indent: { left: grid.fact, hanging: grid.fact },
      },
    }),
    own(styleIds.factLabel, 'Packet fact label', {
      run: { ...quiet, size: 19 },
      paragraph: { spacing: { before: 60, after: 20 }, keepNext: true },
    }),
    own(styleIds.reminder, 'Packet reminder', {
      run: { ...serif, size: 23 },
      paragraph: {
        spacing: { before: 300, after: 0 },
        indent: { left: mm(3) },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colours.accent } },
      },
    }),
    own(styleIds.prose, 'Packet prose', {
      run: { ...serif, size: 22 },
      paragraph: { spacing: { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    }),
    own(styleIds.hint, 'Packet hint', {
      run: { ...quiet, size: 20 },
      paragraph: { spacing: { before: 0, after: 60 }, keepNext: true },
    }),
  ];
}

function questionStyles(): IParagraphStyleOptions[] {
  return [
    own(styleIds.questionLine, 'Packet question line', {
      run: { ...sans, size: 20 },
      paragraph: {
        spacing: { before: 0, after: 40 },
        // The hanging indent is a tab stop by itself, so only the first column needs one.
        leftTabStop: grid.gutter,
        indent: { left: grid.label, hanging: grid.label },
        keepNext: true,
        keepLines: true,
      },
    }),
    own(styleIds.questionPart, 'Packet question part', {
      run: { ...serif, size: 22 },
      paragraph: {
        spacing: { before: 180, after: 0 },
        indent: { left: grid.gutter, hanging: mm(6) },
        keepNext: true,
        keepLines: true,
      },
    }),
    own(styleIds.answerLine, 'Packet answer line', {
      run: { ...serif, size: 22 },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    own(styleIds.point, 'Packet point', {
      run: { ...serif, size: 22 },
      paragraph: {
        spacing: { before: 0, after: 100 },
        indent: { left: grid.gutter, hanging: grid.gutter },
      },
    }),
    own(styleIds.timeEnds, 'Packet time ends', {
      run: { ...quiet, size: 19 },
      paragraph: {
        spacing: { before: 400, after: 0 },
        keepNext: true,
        border: { top: { style: BorderStyle.DASHED, size: 6, space: 5, color: colours.quiet } },
      },
    }),
  ];
}

function formStyles(): IParagraphStyleOptions[] {
  return [
    own(styleIds.tableHead, 'Packet table head', {
      run: { ...quiet, size: 19 },
      paragraph: { spacing: { before: 20, after: 40 }, keepNext: true },
    }),
    own(styleIds.tableCell, 'Packet table cell', {
      run: { ...sans, size: 20 },
      paragraph: { spacing: { before: 0, after: 0, line: 250, lineRule: LineRuleType.AUTO } },
    }),
    // Word wants a paragraph between two tables and after the last one; this one takes no room of its own.
    own(styleIds.gap, 'Packet gap', {
      run: { ...sans, size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    }),
    own(styleIds.footer, 'Packet footer', {
      run: { ...quiet, size: 17 },
      paragraph: {
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colours.hairline } },
      },
    }),
  ];
}

function own(
  id: string,
  name: string,
  style: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...style };
}
