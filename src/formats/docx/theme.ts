import type { PacketPaper, PacketPrint } from '../../core/packet/choices.ts';

/** Twips (twentieths of a point) in so many millimetres; Word measures pages and tables in them. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Everything that depends on the paper and the size of print; one value is passed along, there are few of them. */
export type Theme = {
  paper: PacketPaper;
  print: PacketPrint;
  /** True size of the paper in twips, portrait. */
  page: { width: number; height: number };
  /** Page margins in twips. */
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>;
  /** Width between the margins in twips. */
  width: number;
  sizes: TypeScale;
  fonts: Fonts;
  colours: Colours;
  /** Line spacing of running text in 240ths of a line. */
  leading: number;
  /** The columns everything stands on, in twips from the left margin. */
  grid: {
    /** Where text starts beside a code or a box to tick. */
    gutter: number;
    /** Where text starts beside the small label of a line under a question. */
    label: number;
    /** Where values start beside the labels of the cover and the contact sheet. */
    fact: number;
  };
  /** Labels of facts up to this many characters stand beside their value; longer ones go above it. */
  longestLabel: number;
  /** Room above a line of the cover that is to be filled in, in twips. */
  aboveBlank: number;
  /** Height of one ruled line in twips: wide enough for a hand that writes on a knee. */
  ruledLine: number;
  /** Room above a chapter's and above a question's heading, in twips. */
  aboveHeading: { chapter: number; question: number };
  /** Whether boxes of a cell stand side by side rather than below each other. */
  boxesInRow: boolean;
  /** Room around what is in a cell of a form, in twips. */
  cellMargins: { top: number; bottom: number; right: number };
  /** Height of a row to write in, in twips; `tall` ones take two lines of handwriting. */
  formRow: { tall: number; usual: number; low: number };
};

/** Sizes of type in half points; the whole scale. */
export type TypeScale = {
  /** Labels, remarks, footer. */
  small: number;
  /** Lines under a question, cells of a form. */
  note: number;
  /** Running text. */
  body: number;
  /** Questions, the line under a name. */
  question: number;
  /** Headings of questions' sections. */
  section: number;
  /** Headings of chapters. */
  chapter: number;
  /** Names on the cover, and long ones. */
  title: number;
  longTitle: number;
  /** Boxes to tick. */
  box: number;
};

type Font = { ascii: string; hAnsi: string; cs: string };
type Fonts = { text: Font; label: Font; symbol: string };
type Colours = Record<'ink' | 'accent' | 'quiet' | 'line' | 'hairline', string>;

/**
 * The theme for a paper and a size of print; always the same object, so that prepared content can hang on it. A phone
 * sheet is set tighter than the rest, as it has to lie on one sheet of paper beside the telephone.
 */
export function themeOf(paper: PacketPaper, print: PacketPrint, isPhoneSheet = false): Theme {
  const key = `${paper} ${print} ${isPhoneSheet}`;
  const known = themes.get(key);
  if (known !== undefined) return known;
  const roomy = print === 'large' ? largeTheme(paper) : standardTheme(paper);
  const made = isPhoneSheet && print === 'standard' ? tightened(roomy) : roomy;
  themes.set(key, made);
  return made;
}

const themes = new Map<string, Theme>();

/** Whether a theme is that of large print, which puts below each other what usually stands side by side. */
export function isLarge(theme: Theme): boolean {
  return theme.print === 'large';
}

const pages: Record<PacketPaper, { width: number; height: number }> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};

// Cambria and Calibri have the metric twins Caladea and Carlito, so that pages break alike where Office is missing; boxes
// to tick come from a symbol font, as text fonts lack them. East Asian text is left to the word processor, which knows
// the reader's language; Hebrew and Arabic need a font that has them.
const serif: Font = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman' };
const sans: Font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' };
const symbol = 'Segoe UI Symbol';

const margins = {
  top: mm(18),
  bottom: mm(20),
  left: mm(20),
  right: mm(20),
  header: mm(9),
  footer: mm(10),
};

function standardTheme(paper: PacketPaper): Theme {
  return {
    paper,
    print: 'standard',
    page: pages[paper],
    margins,
    width: pages[paper].width - margins.left - margins.right,
    sizes: {
      small: 18,
      note: 20,
      body: 22,
      question: 24,
      section: 22,
      chapter: 34,
      title: 56,
      longTitle: 40,
      box: 26,
    },
    fonts: { text: serif, label: sans, symbol },
    // Ink on paper; every value stays readable in greyscale.
    colours: {
      ink: '1B2A2E',
      accent: '1F4F58',
      quiet: '566368',
      line: 'A9B3B6',
      hairline: 'C3CACC',
    },
    leading: 259,
    grid: { gutter: mm(12), label: mm(32), fact: mm(40) },
    longestLabel: 22,
    aboveBlank: mm(3),
    ruledLine: mm(8.5),
    aboveHeading: { chapter: 480, question: 320 },
    boxesInRow: false,
    cellMargins: { top: mm(0.8), bottom: mm(0.8), right: mm(3) },
    formRow: { tall: mm(17), usual: mm(13), low: mm(7) },
  };
}

/** Large print: 18 pt sans, headings of 20 to 22 pt, wide lines, dark ink (after the clear print guidelines). */
function largeTheme(paper: PacketPaper): Theme {
  return {
    ...standardTheme(paper),
    print: 'large',
    // Room for a footer of two lines.
    margins: { ...margins, bottom: mm(30) },
    sizes: {
      small: 36,
      note: 36,
      body: 36,
      question: 40,
      section: 40,
      chapter: 44,
      title: 44,
      longTitle: 44,
      box: 44,
    },
    fonts: { text: sans, label: sans, symbol },
    colours: {
      ink: '111A1D',
      accent: '153C44',
      quiet: '2E3A3E',
      line: '6B777B',
      hairline: '808B8F',
    },
    leading: 300,
    grid: { gutter: mm(20), label: mm(20), fact: 0 },
    longestLabel: 0,
    aboveBlank: 0,
    ruledLine: mm(12),
    formRow: { tall: mm(26), usual: mm(20), low: mm(14) },
  };
}

function tightened(theme: Theme): Theme {
  const { margins: own, formRow } = theme;
  const lower = (height: number) => Math.round(height * 0.78);
  return {
    ...theme,
    margins: {
      ...own,
      top: own.top - mm(4),
      bottom: own.bottom - mm(3),
      footer: own.footer - mm(2),
    },
    sizes: { ...theme.sizes, title: Math.min(theme.sizes.title, 44) },
    aboveHeading: { chapter: 300, question: 220 },
    boxesInRow: true,
    formRow: { tall: lower(formRow.usual), usual: lower(formRow.usual), low: lower(formRow.low) },
  };
}
