import { type Rectangle, screen } from 'electron';

/** How far the small window stays away from the edge of the screen, in pixels. */
const edge = 16;

/** Answers remembered bounds only while they still lie on a screen that is there. */
export function visibleBounds<B extends Rectangle>(bounds: B | null): B | null {
  if (!bounds) return null;
  const isSeen = screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width);
    const bottom = Math.min(bounds.y + bounds.height, workArea.y + workArea.height);
    return (
      right - Math.max(bounds.x, workArea.x) > 100 && bottom - Math.max(bounds.y, workArea.y) > 100
    );
  });
  return isSeen ? bounds : null;
}

/** Answers a place for a window at the right edge of the screen that `beside` is on, level with it. */
export function rightOf(beside: Rectangle, size: { width: number; height: number }): Rectangle {
  const { workArea } = screen.getDisplayMatching(beside);
  const lowest = workArea.y + workArea.height - size.height - edge;
  return {
    ...size,
    x: workArea.x + Math.max(0, workArea.width - size.width - edge),
    y: Math.max(workArea.y, Math.min(Math.max(beside.y, workArea.y + edge), lowest)),
  };
}
