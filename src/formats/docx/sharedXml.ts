import type { Theme } from './theme.ts';
import type { Xml } from './xml.ts';

// Most of a packet's XML says the same in every packet: ruled lines, blank forms, labels, boxes. It is made once and then
// written again and again. What is kept hangs on the theme: the same words look different in large print.

/** XML that depends on nothing but theme and key; `build` is called the first time only. For our own words alone. */
export function shared(theme: Theme, key: string, build: () => Xml): Xml {
  let ofTheme = kept.get(theme);
  if (ofTheme === undefined) {
    ofTheme = new Map();
    kept.set(theme, ofTheme);
  }
  const known = ofTheme.get(key);
  if (known !== undefined) return known;
  const made = build();
  ofTheme.set(key, made);
  return made;
}

const kept = new WeakMap<Theme, Map<string, Xml>>();
