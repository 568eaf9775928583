/** Menus of the menu bar, in order. */
export const menus = ['File', 'Edit', 'Go', 'Person', 'Interview', 'View', 'Help'] as const;

/** One of {@link menus}. */
export type MenuName = (typeof menus)[number];

/**
 * Something a person can do, as data: the menu bar, the palette, tooltips, shortcuts and the
 * shortcut sheet are all made from this one list.
 */
export type Action = {
  actionId: string;
  /** Sentence case, verb first. */
  label: string;
  menu: MenuName;
  /** Electron accelerator, such as "CmdOrCtrl+Shift+N"; null for none. */
  keys: string | null;
  /** Where it makes sense: always, with a notebook open, or on the page of a person, an interview, a packet or the answers. */
  when: 'always' | 'notebook' | 'contact' | 'interview' | 'packet' | 'answers';
  /** Draws a line above it in its menu. */
  startsGroup?: true;
  /** Changes the notebook, so it cannot be done while one is open for reading only. */
  changes?: true;
};

/** Every action, in menu order. */
export const actions = [
  {
    actionId: 'contact.add',
    label: 'Add person',
    menu: 'File',
    keys: 'CmdOrCtrl+N',
    when: 'notebook',
    changes: true,
  },
  {
    actionId: 'interview.plan',
    label: 'Plan interview',
    menu: 'File',
    keys: 'CmdOrCtrl+Shift+N',
    when: 'notebook',
    changes: true,
  },
  {
    actionId: 'notebook.open',
    label: 'Open notebook…',
    menu: 'File',
    keys: 'CmdOrCtrl+O',
    when: 'always',
    startsGroup: true,
  },
  {
    actionId: 'notebook.openSample',
    label: 'Open the sample',
    menu: 'File',
    keys: null,
    when: 'always',
  },
  {
    actionId: 'notebook.showFolder',
    label: 'Show notebook folder',
    menu: 'File',
    keys: null,
    when: 'notebook',
  },
  {
    actionId: 'backup.make',
    label: 'Back up now',
    menu: 'File',
    keys: null,
    when: 'notebook',
    changes: true,
  },
  {
    actionId: 'notebook.close',
    label: 'Close notebook',
    menu: 'File',
    keys: null,
    when: 'notebook',
  },
  {
    actionId: 'packet.export',
    label: 'Prepare packet',
    menu: 'File',
    keys: 'CmdOrCtrl+P',
    when: 'contact',
    startsGroup: true,
  },
  {
    actionId: 'packet.exportPdf',
    label: 'Save packet as PDF…',
    menu: 'File',
    keys: 'CmdOrCtrl+Shift+P',
    when: 'packet',
  },
  {
    actionId: 'packet.forSeveral',
    label: 'Packets for several people…',
    menu: 'File',
    keys: null,
    when: 'notebook',
  },
  {
    actionId: 'answers.exportDocx',
    label: 'Save answers for Word…',
    menu: 'File',
    keys: null,
    when: 'answers',
    startsGroup: true,
  },
  {
    actionId: 'answers.exportCsv',
    label: 'Save answers as CSV…',
    menu: 'File',
    keys: null,
    when: 'answers',
  },
  {
    actionId: 'history.undo',
    label: 'Undo',
    menu: 'Edit',
    keys: 'CmdOrCtrl+Z',
    when: 'notebook',
    changes: true,
  },
  {
    actionId: 'history.redo',
    label: 'Redo',
    menu: 'Edit',
    keys: 'CmdOrCtrl+Shift+Z',
    when: 'notebook',
    changes: true,
  },
  {
    actionId: 'search.focus',
    label: 'Search this list',
    menu: 'Edit',
    keys: 'CmdOrCtrl+F',
    when: 'notebook',
  },
  {
    actionId: 'palette.open',
    label: 'Go to anything',
    menu: 'Go',
    keys: 'CmdOrCtrl+K',
    when: 'notebook',
  },
  { actionId: 'go.back', label: 'Back', menu: 'Go', keys: 'Alt+Left', when: 'notebook' },
  { actionId: 'go.forward', label: 'Forward', menu: 'Go', keys: 'Alt+Right', when: 'notebook' },
  {
    actionId: 'go.today',
    label: 'Today',
    menu: 'Go',
    keys: 'CmdOrCtrl+1',
    when: 'notebook',
    startsGroup: true,
  },
  { actionId: 'go.people', label: 'People', menu: 'Go', keys: 'CmdOrCtrl+2', when: 'notebook' },
  {
    actionId: 'go.referrals',
    label: 'Referrals',
    menu: 'Go',
    keys: 'CmdOrCtrl+3',
    when: 'notebook',
  },
  {
    actionId: 'go.questions',
    label: 'Questions',
    menu: 'Go',
    keys: 'CmdOrCtrl+4',
    when: 'notebook',
  },
  {
    actionId: 'go.interviews',
    label: 'Interviews',
    menu: 'Go',
    keys: 'CmdOrCtrl+5',
    when: 'notebook',
  },
  { actionId: 'go.answers', label: 'Answers', menu: 'Go', keys: 'CmdOrCtrl+8', when: 'notebook' },
  { actionId: 'go.me', label: 'Me', menu: 'Go', keys: 'CmdOrCtrl+6', when: 'notebook' },
  {
    actionId: 'go.history',
    label: 'History',
    menu: 'Go',
    keys: 'CmdOrCtrl+7',
    when: 'notebook',
    startsGroup: true,
  },
  { actionId: 'go.removed', label: 'What was removed', menu: 'Go', keys: null, when: 'notebook' },
  {
    actionId: 'referral.record',
    label: 'Record referral',
    menu: 'Person',
    keys: 'CmdOrCtrl+Shift+R',
    when: 'contact',
    changes: true,
  },
  {
    actionId: 'followUp.add',
    label: 'Add follow-up',
    menu: 'Person',
    keys: 'CmdOrCtrl+Shift+F',
    when: 'contact',
    changes: true,
  },
  {
    actionId: 'contact.archive',
    label: 'Archive person',
    menu: 'Person',
    keys: null,
    when: 'contact',
    startsGroup: true,
    changes: true,
  },
  {
    actionId: 'contact.remove',
    label: 'Remove person',
    menu: 'Person',
    keys: null,
    when: 'contact',
    changes: true,
  },
  {
    actionId: 'question.add',
    label: 'Add question',
    menu: 'Interview',
    keys: 'CmdOrCtrl+Enter',
    when: 'interview',
    changes: true,
  },
  {
    actionId: 'question.addFromBank',
    label: 'Add from question bank',
    menu: 'Interview',
    keys: 'CmdOrCtrl+B',
    when: 'interview',
    changes: true,
  },
  {
    actionId: 'question.moveUp',
    label: 'Move question up',
    menu: 'Interview',
    keys: 'Alt+Up',
    when: 'interview',
    changes: true,
  },
  {
    actionId: 'question.moveDown',
    label: 'Move question down',
    menu: 'Interview',
    keys: 'Alt+Down',
    when: 'interview',
    changes: true,
  },
  {
    actionId: 'interview.finish',
    label: 'Mark interview as held',
    menu: 'Interview',
    keys: null,
    when: 'interview',
    startsGroup: true,
    changes: true,
  },
  { actionId: 'view.light', label: 'Light', menu: 'View', keys: null, when: 'always' },
  { actionId: 'view.dark', label: 'Dark', menu: 'View', keys: null, when: 'always' },
  {
    actionId: 'view.system',
    label: 'Light or dark as the system',
    menu: 'View',
    keys: null,
    when: 'always',
  },
  {
    actionId: 'help.shortcuts',
    label: 'Keyboard shortcuts',
    menu: 'Help',
    keys: 'Shift+?',
    when: 'always',
  },
] as const satisfies readonly Action[];

/** The id of an action. */
export type ActionId = (typeof actions)[number]['actionId'];
