import type { NameState } from '../../core/referrals/nameStates.ts';

/** The ink of the picture: grey on white, so that every printer shows it. */
export const mapInk = { text: '#222', quiet: '#555', line: '#767676', paper: '#fff' } as const;

/** The mark of what became of a name; its shape tells, not its colour. */
export function markOf(state: NameState, x: number, y: number): string {
  const circle = (fill: string) =>
    `<circle cx="${x}" cy="${y}" r="5" fill="${fill}" stroke="${mapInk.text}" stroke-width="1.4"/>`;
  const stroke = (path: string) =>
    `<path d="${path}" fill="none" stroke="${mapInk.text}" stroke-width="1.4"/>`;
  switch (state) {
    case 'open':
      return circle(mapInk.paper);
    case 'under_way':
      return `${circle(mapInk.paper)}<path d="M${x} ${y - 5}A5 5 0 0 1 ${x} ${y + 5}Z" fill="${mapInk.text}"/>`;
    case 'talked':
      return circle(mapInk.text);
    case 'over':
      return stroke(`M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`);
    case 'set_aside':
      return `${circle(mapInk.paper)}${stroke(`M${x - 5} ${y}h10`)}`;
  }
}
