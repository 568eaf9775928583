import { app, type BaseWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type Action, type ActionId, actions, menus } from '../../src/core/actions.ts';
import type { HistoryState } from '../../src/core/session.ts';

/** What the menu shows and allows. */
export type MenuState = {
  history: HistoryState;
  isOpen: boolean;
  /** False while the notebook is open for reading only, or none is. */
  canChange: boolean;
  /** Whether one is reminded of what is due. */
  isReminding: boolean;
};

/** Told which action was chosen, and in which window; null when none has the focus. */
type RunAction = (actionId: ActionId, at: BaseWindow | null) => void;

/** Builds the menu bar from the list of actions. */
export function buildMenu(state: MenuState, run: RunAction): void {
  const isMac = process.platform === 'darwin';
  const bar: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  for (const menu of menus) {
    const own = actions.filter((action) => action.menu === menu);
    const lines = own.flatMap((action) => linesFor(action, state, run));
    bar.push({ label: menu, submenu: [...lines, ...systemLines(menu, isMac)] });
  }
  if (isMac) bar.splice(-1, 0, { role: 'windowMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(bar));
}

function linesFor(
  action: Action & { actionId: ActionId },
  { history, isOpen, canChange, isReminding }: MenuState,
  run: RunAction,
): MenuItemConstructorOptions[] {
  const { undoLabel, redoLabel } = history;
  const step = { 'history.undo': undoLabel, 'history.redo': redoLabel }[action.actionId as string];
  const line: MenuItemConstructorOptions = {
    label: step ? `${action.label} ${step}` : action.label,
    enabled: action.changes ? canChange : action.when === 'always' || isOpen,
    click: (_item, window) => run(action.actionId, window ?? null),
    ...(action.actionId === 'today.remind' ? { type: 'checkbox', checked: isReminding } : {}),
    // The window listens for the keys itself; here they are only shown.
    ...(isShown(action.keys) ? { accelerator: action.keys, registerAccelerator: false } : {}),
  };
  return action.startsGroup ? [{ type: 'separator' }, line] : [line];
}

/** A menu bar of macOS would take a bare letter away from the field it is typed into. */
function isShown(keys: string | null): keys is string {
  return keys !== null && (process.platform !== 'darwin' || /(CmdOrCtrl|Alt)\+|Page/.test(keys));
}

function systemLines(menu: string, isMac: boolean): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  switch (menu) {
    case 'File':
      return [separator, isMac ? { role: 'close' } : { role: 'quit', label: 'Quit Askbook' }];
    case 'Edit':
      return [
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ];
    case 'View':
      return [
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom', label: 'Actual size' },
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ];
    case 'Help':
      return isMac ? [] : [separator, { role: 'about', label: 'About Askbook' }];
    default:
      return [];
  }
}
