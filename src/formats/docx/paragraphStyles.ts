import { BorderStyle, type IParagraphStyleOptions, LineRuleType } from 'docx';
import { styleIds } from './styleIds.ts';
import { isLarge, mm, type Theme } from './theme.ts';

/** Styles of the cover, the contact sheet and running texts. */
export function proseStyles(theme: Theme): IParagraphStyleOptions[] {
  return [...coverStyles(theme), ...textStyles(theme)];
}

function coverStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, colours, grid } = theme;
  return [
    own(styleIds.kicker, 'Packet kicker', {
      run: { ...label(theme), size: sizes.note, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 0, after: 140 }, keepNext: true },
    }),
    own(styleIds.subtitle, 'Subtitle', {
      run: { ...quiet(theme), size: sizes.question },
      paragraph: { spacing: { before: 0, after: 120 }, keepNext: true },
    }),
    own(styleIds.fact, 'Packet fact', {
      run: { ...text(theme), size: sizes.body },
      paragraph: {
        spacing: { before: 0, after: 110 },
        indent: { left: grid.fact, hanging: grid.fact },
      },
    }),
    own(styleIds.factLabel, 'Packet fact label', {
      run: { ...quiet(theme), size: sizes.small },
      paragraph: { spacing: { before: isLarge(theme) ? 140 : 60, after: 20 }, keepNext: true },
    }),
    own(styleIds.factBelow, 'Packet fact below its label', {
      run: { ...text(theme), size: sizes.body },
      paragraph: { spacing: { before: 0, after: 110 }, indent: { left: grid.fact } },
    }),
    own(styleIds.reminder, 'Packet reminder', {
      run: { ...text(theme), size: sizes.body },
      paragraph: { spacing: { before: 280, after: 0 }, ...besideBar(colours.accent) },
    }),
  ];
}

function textStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, colours, grid } = theme;
  return [
    own(styleIds.prose, 'Packet prose', {
      run: { ...text(theme), size: sizes.body },
      paragraph: { spacing: { before: 0, after: 120, ...prosaicLine(theme) } },
    }),
    own(styleIds.opening, 'Packet opening line', {
      run: { ...text(theme), size: sizes.question },
      paragraph: {
        spacing: { before: 40, after: 160, ...prosaicLine(theme) },
        ...besideBar(colours.accent),
      },
    }),
    own(styleIds.hint, 'Packet hint', {
      run: { ...quiet(theme), size: sizes.note },
      paragraph: { spacing: { before: 40, after: 60 }, keepNext: true },
    }),
    own(styleIds.entry, 'Packet entry', {
      run: { ...text(theme), size: sizes.question },
      paragraph: {
        spacing: { before: 120, after: 0 },
        indent: { left: grid.gutter, hanging: grid.gutter },
        keepNext: true,
        keepLines: true,
      },
    }),
    own(styleIds.entryDetail, 'Packet entry detail', {
      run: { ...quiet(theme), size: sizes.note },
      paragraph: { indent: { left: grid.gutter }, keepLines: true },
    }),
  ];
}

/** Styles of questions, their lines, parts and answers. */
export function questionStyles(theme: Theme): IParagraphStyleOptions[] {
  return [...lineStyles(theme), ...answerStyles(theme)];
}

function lineStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, colours, grid } = theme;
  return [
    own(styleIds.questionLine, 'Packet question line', {
      run: { ...label(theme), size: sizes.note },
      paragraph: {
        spacing: { before: 0, after: 40 },
        // The hanging indent is a tab stop by itself, so only the first column needs one.
        ...(isLarge(theme) ? {} : { leftTabStop: grid.gutter }),
        indent: { left: grid.label, hanging: grid.label },
        keepNext: true,
        keepLines: true,
      },
    }),
    own(styleIds.questionPart, 'Packet question part', {
      run: { ...text(theme), size: sizes.body },
      paragraph: {
        spacing: { before: 180, after: 40 },
        indent: { left: grid.gutter, hanging: grid.gutter },
        keepNext: true,
        keepLines: true,
      },
    }),
    own(styleIds.timeEnds, 'Packet time ends', {
      run: { ...quiet(theme), size: sizes.small },
      paragraph: {
        spacing: { before: 400, after: 0 },
        keepNext: true,
        border: { top: { style: BorderStyle.DASHED, size: 6, space: 5, color: colours.quiet } },
      },
    }),
  ];
}

function answerStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, grid, colours } = theme;
  const hanging = { left: grid.gutter, hanging: grid.gutter };
  return [
    own(styleIds.answerLine, 'Packet answer line', {
      run: { ...text(theme), size: sizes.body },
      paragraph: { spacing: { before: 0, after: 0, ...closeLine(theme) } },
    }),
    own(styleIds.answer, 'Packet answer', {
      run: { ...text(theme), size: sizes.body },
      // A bar beside all of a note; room only around it, as its lines are paragraphs.
      paragraph: {
        spacing: { before: 80, after: 80, ...prosaicLine(theme) },
        contextualSpacing: true,
        indent: { left: grid.gutter + mm(2.5) },
        border: { left: { style: BorderStyle.SINGLE, size: 8, space: 7, color: colours.line } },
      },
    }),
    own(styleIds.point, 'Packet point', {
      run: { ...text(theme), size: sizes.body },
      paragraph: { spacing: { before: 0, after: 100 }, indent: hanging, keepLines: true },
    }),
    own(styleIds.pointDetail, 'Packet point detail', {
      run: { ...quiet(theme), size: sizes.note },
      paragraph: { spacing: { before: 0, after: 140 }, indent: { left: grid.gutter } },
    }),
  ];
}

/** Styles of tables and of what stands between blocks and under the page. */
export function formStyles(theme: Theme): IParagraphStyleOptions[] {
  const { sizes, colours, width } = theme;
  return [
    own(styleIds.tableHead, 'Packet table head', {
      run: { ...quiet(theme), size: sizes.small },
      paragraph: { spacing: { before: 20, after: 40 }, keepNext: true },
    }),
    own(styleIds.tableCell, 'Packet table cell', {
      run: { ...label(theme), size: sizes.note },
      paragraph: { spacing: { before: 0, after: 0, ...closeLine(theme) } },
    }),
    // Word wants a paragraph between two tables and after the last one; this one takes no room of its own.
    own(styleIds.gap, 'Packet gap', {
      run: { ...label(theme), size: isLarge(theme) ? sizes.small : 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    }),
    own(styleIds.footer, 'Packet footer', {
      run: { ...quiet(theme), size: sizes.small },
      paragraph: {
        rightTabStop: width,
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colours.hairline } },
      },
    }),
  ];
}

function text({ fonts, colours }: Theme) {
  return { font: fonts.text, color: colours.ink };
}

function label({ fonts, colours }: Theme) {
  return { font: fonts.label, color: colours.ink };
}

function quiet({ fonts, colours }: Theme) {
  return { font: fonts.label, color: colours.quiet };
}

// Standard print sets prose a little wider than forms; large print has one wide spacing throughout.
function prosaicLine(theme: Theme) {
  return isLarge(theme) ? {} : { line: 276, lineRule: LineRuleType.AUTO };
}

function closeLine(theme: Theme) {
  return isLarge(theme) ? {} : { line: 250, lineRule: LineRuleType.AUTO };
}

function besideBar(color: string) {
  return {
    indent: { left: mm(3) },
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } },
  };
}

function own(
  id: string,
  name: string,
  style: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...style };
}
