import { FileChild, Paragraph } from 'docx';
import { styleIds } from './styleIds.ts';
import { RawRun, type Xml } from './xml.ts';

/**
 * The last paragraph of a section. The library keeps a section's properties in it, or adds one, which would start a
 * page where none is left.
 */
export function sectionEnd(runs: readonly Xml[]): Paragraph {
  return new Paragraph({ style: styleIds.gap, children: runs.map((xml) => new RawRun(xml)) });
}

/** Nothing in the document: it says that everything before it has been turned into XML. */
export class Milestone extends FileChild {
  readonly #reached: () => void;

  constructor(reached: () => void) {
    super('milestone');
    this.#reached = reached;
  }

  override prepForXml(): undefined {
    this.#reached();
    return undefined;
  }
}
