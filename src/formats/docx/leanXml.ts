import { FileChild, type IContext, type IXmlableObject, TextRun } from 'docx';

// The two commonest shapes of a packet, written straight as the library's XML objects. Its own Paragraph and TextRun
// weigh every property there is, which doubles the time a packet takes.

/** A paragraph that has a style and nothing else of its own (OOXML w:p with w:pStyle). */
export class StyledParagraph extends FileChild {
  readonly #styleId: string;
  readonly #runs: readonly TextRun[];

  constructor(styleId: string, runs: readonly TextRun[]) {
    super('w:p');
    this.#styleId = styleId;
    this.#runs = runs;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const runs = this.#runs.flatMap((run) => run.prepForXml(context) ?? []);
    return {
      'w:p': [{ 'w:pPr': [{ 'w:pStyle': attributes({ 'w:val': this.#styleId }) }] }, ...runs],
    };
  }
}

/** A run of text without properties (OOXML w:r with w:t); the text must be safe for XML already. */
export class PlainRun extends TextRun {
  readonly #text: string;

  constructor(text: string) {
    super({});
    this.#text = text;
  }

  override prepForXml(): IXmlableObject {
    return { 'w:r': [{ 'w:t': [attributes({ 'xml:space': 'preserve' }), this.#text] }] };
  }
}

function attributes(values: Record<string, string>): IXmlableObject {
  return { _attr: values };
}
