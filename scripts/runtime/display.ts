/** True when a window can be shown on Linux: X11 or Wayland. */
export function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The machine facts Electron's own switches depend on. */
export type SwitchFacts = { platform: NodeJS.Platform; isRoot: boolean; env: NodeJS.ProcessEnv };

/** Returns the Chromium switches this machine needs, each with its reason for one line of output. */
export function machineSwitches({ platform, isRoot, env }: SwitchFacts) {
  const switches: { flag: string; reason: string }[] = [];
  if (platform !== 'linux') return switches;
  if (isRoot) {
    switches.push({ flag: '--no-sandbox', reason: 'Chromium refuses its sandbox to root' });
  }
  if (!env.DISPLAY && env.WAYLAND_DISPLAY) {
    switches.push({ flag: '--ozone-platform=wayland', reason: 'there is no X11 display' });
  }
  return switches;
}
