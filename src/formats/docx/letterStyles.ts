import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { LetterTheme } from './letterTheme.ts';
import { formStyles } from './paragraphStyles.ts';
import { letterStyleIds, styleIds } from './styleIds.ts';
import { defaultStyles } from './styles.ts';
import { mm } from './theme.ts';

/** The size of the address when it is short enough, in half points. */
export const addressSize = 22;

/** The size of my name and of the line below it when they are short enough, in half points. */
export const senderSizes = { name: 30, details: 18 };

/** The styles of a letter: document defaults, its own ones, and that of the packets' footer. */
export function letterStyles(theme: LetterTheme): IStylesOptions {
  const footer = formStyles(theme).filter(({ id }) => id === styleIds.footer);
  const { document } = defaultStyles(theme);
  return {
    default: document === undefined ? {} : { document },
    paragraphStyles: [...headStyles(theme), ...textStyles(theme), ...footer],
  };
}

function headStyles({ fonts, colours }: LetterTheme): IParagraphStyleOptions[] {
  const small = { font: fonts.label, color: colours.quiet };
  return [
    own(letterStyleIds.sender, 'Letter sender', {
      run: { font: fonts.text, color: colours.ink, size: senderSizes.name },
      paragraph: { spacing: { before: 0, after: 40, ...singleLine } },
    }),
    own(letterStyleIds.details, 'Letter sender details', {
      run: { ...small, size: senderSizes.details },
      paragraph: { spacing: { before: 0, after: 0, ...singleLine } },
    }),
    own(letterStyleIds.returnLine, 'Letter return line', {
      run: { ...small, size: 16 },
      paragraph: { spacing: { before: 0, after: 40, ...singleLine } },
    }),
    // Sorting machines, and eyes, read a sans better through a window.
    own(letterStyleIds.address, 'Letter address', {
      run: { font: fonts.label, color: colours.ink, size: addressSize },
      paragraph: { spacing: { before: 0, after: 0, ...singleLine } },
    }),
  ];
}

function textStyles(theme: LetterTheme): IParagraphStyleOptions[] {
  const { fonts, colours, sizes, paper, place } = theme;
  const text = { font: fonts.text, color: colours.ink, size: sizes.body };
  const line = { line: 276, lineRule: LineRuleType.AUTO };
  return [
    own(letterStyleIds.date, 'Letter date', {
      run: text,
      paragraph: {
        spacing: { before: place.gap, after: 240, ...line },
        // A letter on American paper has all its lines at the left.
        alignment: paper === 'a4' ? AlignmentType.RIGHT : AlignmentType.LEFT,
      },
    }),
    own(letterStyleIds.subject, 'Letter subject', {
      run: { ...text, bold: true },
      paragraph: { spacing: { before: 0, after: 240, ...line }, keepNext: true, keepLines: true },
    }),
    own(letterStyleIds.text, 'Letter text', {
      run: text,
      paragraph: { spacing: { before: 0, after: 160, ...line } },
    }),
    own(letterStyleIds.greeting, 'Letter closing', {
      run: text,
      // Room to sign by hand.
      paragraph: {
        spacing: { before: 160, after: mm(14), ...line },
        keepNext: true,
        keepLines: true,
      },
    }),
    own(letterStyleIds.signature, 'Letter signature', {
      run: text,
      paragraph: { spacing: { before: 0, after: 0, ...line }, keepLines: true },
    }),
  ];
}

const singleLine = { line: 240, lineRule: LineRuleType.AUTO };

function own(
  id: string,
  name: string,
  style: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...style };
}
