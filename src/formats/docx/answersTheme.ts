import type { PacketPaper } from '../../core/packet/choices.ts';
import { mm, type Theme, themeOf } from './theme.ts';

/** The theme of a grid of answers: that of the packets on its side, smaller in its headings. The same object every time. */
export function answersTheme(paper: PacketPaper): Theme {
  const upright = themeOf(paper, 'standard');
  const known = themes.get(upright);
  if (known !== undefined) return known;
  const made = onItsSide(upright);
  themes.set(upright, made);
  return made;
}

const themes = new WeakMap<Theme, Theme>();

function onItsSide(theme: Theme): Theme {
  const { page, margins: own, sizes } = theme;
  const margins = { ...own, top: mm(16), bottom: mm(18), left: mm(16), right: mm(16) };
  const width = page.height - margins.left - margins.right;
  return {
    ...theme,
    page: { width: page.height, height: page.width },
    margins,
    width,
    sizes: { ...sizes, title: 44, chapter: 28 },
    aboveHeading: { chapter: 240, question: 200 },
    cellMargins: { top: mm(1.2), bottom: mm(1.6), right: mm(4) },
  };
}
