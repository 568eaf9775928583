import { Footer } from 'docx';
import { xmlSafeLine } from '../xmlSafe.ts';
import { paragraph } from './paragraph.ts';
import { styleIds } from './styleIds.ts';
import { runsOf, tabRun } from './text.ts';
import { isLarge, type Theme } from './theme.ts';
import { element, FooterParagraph, parent, type Xml } from './xml.ts';

/** What a footer says: whose packet it is on the left, and its code beside the page number on the right. */
export type FooterWords = { left: string; code: string };

/**
 * The footer of every page. `endBookmark` is that of the last paragraph when the packet is one of several, whose pages are
 * counted on their own; null counts those of the whole document. `width` is that of a page which lies another way than
 * the rest.
 */
export function packetFooter(
  { left, code }: FooterWords,
  endBookmark: string | null,
  theme: Theme,
  width: number = theme.width,
): Footer {
  const name = runsOf(xmlSafeLine(left));
  // A name and all the rest are too long for one line in large print.
  const isTall = isLarge(theme) && name.length > 0;
  const runs = [
    ...name,
    isTall ? parent('w:r', [parent('w:br')]) : tabRun,
    ...runsOf(xmlSafeLine(code)),
    ...(isTall ? [tabRun] : runsOf(code === '' ? '' : '  ·  ')),
    ...pageRuns(endBookmark),
  ];
  const look =
    width === theme.width
      ? {}
      : { rightTab: { position: width, isLine: false, insteadOf: theme.width } };
  return new Footer({ children: [new FooterParagraph(paragraph(styleIds.footer, runs, look))] });
}

function pageRuns(endBookmark: string | null): Xml[] {
  const count =
    endBookmark === null
      ? field('NUMPAGES', [textRun('1')])
      : // Word counts a section's pages by itself. LibreOffice does not know the field and keeps what is in it, which is
        // a field of its own: the number of the page the packet ends on. So both are right without any page being laid
        // out here, and stay right when somebody types on.
        field('SECTIONPAGES', field(`PAGEREF ${endBookmark} \\h`, [textRun('…')]));
  return [textRun('Page '), ...field('PAGE', [textRun('1')]), textRun(' of '), ...count];
}

/** A field with what it shows until it is worked out (OOXML w:fldChar, w:instrText). */
function field(instruction: string, shown: readonly Xml[]): Xml[] {
  const mark = (type: string) => parent('w:r', [element('w:fldChar', { 'w:fldCharType': type })]);
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `]);
  return [mark('begin'), parent('w:r', [code]), mark('separate'), ...shown, mark('end')];
}

function textRun(text: string): Xml {
  return parent('w:r', [element('w:t', { 'xml:space': 'preserve' }, [text])]);
}
