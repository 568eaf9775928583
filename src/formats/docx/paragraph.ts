import { isRightToLeft } from './script.ts';
import { element, parent, type Xml } from './xml.ts';

/** What a paragraph may have besides its style; lengths in twips. */
export type OwnLook = {
  keepNext?: boolean;
  startsPage?: boolean;
  /** Colour of a hairline below it. */
  lineBelow?: string;
  /** A tab stop at the right end, with a line leading to it where something is to be filled in; `insteadOf` is the style's. */
  rightTab?: { position: number; isLine: boolean; insteadOf?: number };
  isRightToLeft?: boolean;
  spacing?: { before?: number; after?: number };
  indent?: { left: number; right: number };
  /** Level in the document's outline from 1 on, where it differs from the style's. */
  outlineLevel?: number;
};

/** A paragraph of a style (OOXML w:p). */
export function paragraph(style: string, runs: readonly Xml[], own?: OwnLook): Xml {
  const properties = [element('w:pStyle', { 'w:val': style }), ...(own ? ownProperties(own) : [])];
  return { 'w:p': [{ 'w:pPr': properties }, ...runs] };
}

/** A paragraph of a text that may run from right to left. */
export function textParagraph(
  style: string,
  text: string,
  runs: readonly Xml[],
  own: OwnLook = {},
): Xml {
  return paragraph(style, runs, isRightToLeft(text) ? { ...own, isRightToLeft: true } : own);
}

// In the order the schema asks for (CT_PPrBase).
function ownProperties(own: OwnLook): Xml[] {
  const properties: Xml[] = [];
  if (own.keepNext === true) properties.push(parent('w:keepNext'));
  if (own.startsPage === true) properties.push(parent('w:pageBreakBefore'));
  if (own.lineBelow !== undefined) properties.push(lineBelow(own.lineBelow));
  if (own.rightTab !== undefined) properties.push(rightTab(own.rightTab));
  if (own.isRightToLeft === true) properties.push(parent('w:bidi'));
  if (own.spacing !== undefined) properties.push(element('w:spacing', prefixed(own.spacing)));
  if (own.indent !== undefined) properties.push(element('w:ind', prefixed(own.indent)));
  if (own.outlineLevel !== undefined) {
    properties.push(element('w:outlineLvl', { 'w:val': own.outlineLevel - 1 }));
  }
  return properties;
}

function lineBelow(color: string): Xml {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': color };
  return parent('w:pBdr', [element('w:bottom', line)]);
}

function rightTab({ position, isLine, insteadOf }: NonNullable<OwnLook['rightTab']>): Xml {
  const leader: Record<string, string> = isLine ? { 'w:leader': 'underscore' } : {};
  const own = element('w:tab', { 'w:val': 'right', 'w:pos': position, ...leader });
  if (insteadOf === undefined) return parent('w:tabs', [own]);
  return parent('w:tabs', [element('w:tab', { 'w:val': 'clear', 'w:pos': insteadOf }), own]);
}

function prefixed(values: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[`w:${name}`, value]],
    ),
  );
}
