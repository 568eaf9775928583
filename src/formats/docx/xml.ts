import { FileChild, type IXmlableObject, Paragraph, TextRun } from 'docx';

// Blocks are made straight as the library's XML objects, without its classes: its Paragraph and TextRun weigh every
// property there is, which doubles the time a packet takes, and what says the same in every packet can be shared.

/** An XML element as the library writes it. */
export type Xml = IXmlableObject;

/** An element with attributes, and children if there are any; texts in it are escaped by the library. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  children: readonly (Xml | string)[] = [],
): Xml {
  const own = { _attr: attributes };
  return children.length === 0 ? { [name]: own } : { [name]: [own, ...children] };
}

/** An element without attributes. */
export function parent(name: string, children: readonly (Xml | string)[] = []): Xml {
  return { [name]: children.length === 0 ? {} : children };
}

/** A block in the form the library takes: a paragraph, table or content control. */
export class Block extends FileChild {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super('block');
    this.#xml = xml;
  }

  override prepForXml(): Xml {
    return this.#xml;
  }
}

/** A paragraph in the form the library takes where it wants one, in a footer. */
export class FooterParagraph extends Paragraph {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super({});
    this.#xml = xml;
  }

  override prepForXml(): Xml {
    return this.#xml;
  }
}

/** A run in the form the library takes, for a paragraph of its own making. */
export class RawRun extends TextRun {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super({});
    this.#xml = xml;
  }

  override prepForXml(): Xml {
    return this.#xml;
  }
}
