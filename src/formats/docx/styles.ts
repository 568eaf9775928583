import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import { formStyles, proseStyles, questionStyles } from './paragraphStyles.ts';
import { runStyleIds } from './styleIds.ts';
import { isLarge, type Theme } from './theme.ts';

/** The styles of a packet: document defaults, the built-in title, headings and link, and its own styles. */
export function packetStyles(theme: Theme): IStylesOptions {
  const known = stylesByTheme.get(theme);
  if (known !== undefined) return known;
  const made = {
    default: defaultStyles(theme),
    paragraphStyles: [...proseStyles(theme), ...questionStyles(theme), ...formStyles(theme)],
    characterStyles: characterStyles(theme),
  };
  stylesByTheme.set(theme, made);
  return made;
}

const stylesByTheme = new WeakMap<Theme, IStylesOptions>();

/** The document defaults and the built-in styles of a packet. */
export function defaultStyles(theme: Theme): NonNullable<IStylesOptions['default']> {
  const { sizes, fonts, colours } = theme;
  const text = { font: fonts.text, color: colours.ink };
  return {
    document: {
      run: { ...text, size: sizes.body, language: { value: 'en-GB' } },
      paragraph: {
        spacing: { before: 0, after: 0, line: theme.leading, lineRule: LineRuleType.AUTO },
      },
    },
    title: {
      run: { ...text, size: sizes.title, bold: isLarge(theme) },
      paragraph: { spacing: { before: 0, after: 40, ...titleLine(theme) }, keepNext: true },
    },
    heading1: {
      run: { ...text, size: sizes.chapter, bold: isLarge(theme) },
      paragraph: {
        spacing: { before: theme.aboveHeading.chapter, after: 120 },
        keepNext: true,
        keepLines: true,
      },
    },
    heading2: sectionHeading(theme),
    heading3: questionHeading(theme),
    hyperlink: { run: { color: colours.accent, underline: { type: 'single' } } },
  };
}

function titleLine(theme: Theme) {
  return isLarge(theme) ? {} : { line: 240, lineRule: LineRuleType.AUTO };
}

function sectionHeading({ sizes, fonts, colours }: Theme) {
  return {
    run: { font: fonts.label, size: sizes.section, bold: true, color: colours.accent },
    paragraph: {
      spacing: { before: 360, after: 0 },
      keepNext: true,
      keepLines: true,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: colours.line } },
    },
  };
}

function questionHeading({ sizes, fonts, colours, grid, aboveHeading }: Theme) {
  return {
    run: { font: fonts.text, size: sizes.question, bold: false, color: colours.ink },
    paragraph: {
      spacing: { before: aboveHeading.question, after: 70 },
      indent: { left: grid.gutter, hanging: grid.gutter },
      keepNext: true,
      keepLines: true,
    },
  };
}

function characterStyles(theme: Theme): NonNullable<IStylesOptions['characterStyles']> {
  const { sizes, fonts, colours } = theme;
  const quiet = { font: fonts.label, color: colours.quiet, size: sizes.small };
  return [
    { id: runStyleIds.label, name: 'Packet label', run: { ...quiet } },
    {
      id: runStyleIds.code,
      name: 'Packet code',
      run: { font: fonts.label, size: sizes.note, bold: true, color: colours.accent },
    },
    { id: runStyleIds.aside, name: 'Packet aside', run: { ...quiet, bold: false } },
    { id: runStyleIds.strong, name: 'Packet strong', run: { bold: true } },
    {
      id: runStyleIds.box,
      name: 'Packet box',
      run: { font: fonts.symbol, size: sizes.box, color: colours.quiet },
    },
  ];
}
