import { FileChild, type IContext, type IRunOptions, type IXmlableObject, TextRun } from 'docx';

// Most of a packet's XML says the same in every packet: ruled lines, blank forms, labels, boxes. The library takes ten
// objects for one ruled line, so such content is built and prepared for XML once and then written again and again.

/** A child of the document that depends on nothing but its key; `build` is called the first time only. */
export function preparedOnce(key: string, build: () => FileChild): FileChild {
  const known = children.get(key);
  if (known !== undefined) return known;
  const made = new PreparedChild(build());
  children.set(key, made);
  return made;
}

/** A run that depends on nothing but its key; for our own words, never for a person's text. */
export function sharedRun(key: string, options: IRunOptions): TextRun {
  const known = runs.get(key);
  if (known !== undefined) return known;
  const made = new PreparedRun(options);
  runs.set(key, made);
  return made;
}

const children = new Map<string, PreparedChild>();
const runs = new Map<string, PreparedRun>();

class PreparedChild extends FileChild {
  readonly #child: FileChild;
  #xml: IXmlableObject | undefined;

  constructor(child: FileChild) {
    super('prepared');
    this.#child = child;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.#xml ??= this.#child.prepForXml(context);
    return this.#xml;
  }
}

class PreparedRun extends TextRun {
  #xml: IXmlableObject | undefined;

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.#xml ??= super.prepForXml(context);
    return this.#xml;
  }
}
