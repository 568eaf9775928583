import { app, Notification, powerMonitor } from 'electron';
import { dayOf } from '../../src/core/dates.ts';
import { dueCount, reminderNow } from '../../src/core/follow-ups/reminder.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { OpenedNotebook } from './notebookHost.ts';
import type { SettingsFile } from './settings.ts';

/** How often it is looked whether something has become due, in ms. */
const lookEveryMs = 60_000;
/** How long edits are gathered before the badge is counted anew, in ms. */
const countAfterMs = 1_000;

/** Reminds of what is due, when that is switched on. */
export type Reminders = {
  readonly isOn: boolean;
  /** Switches them on or off; switched on they remind at once if there is something. */
  switch: (isOn: boolean) => void;
  /** Hears that the notebook, or which one is open, has changed. */
  follow: () => void;
};

/** What reminders need of the app. */
type ReminderParts = {
  settings: SettingsFile;
  open: () => OpenedNotebook | null;
  clock: () => { now: string; timeZone: string };
  /** Shows the window on Today. */
  showToday: () => void;
};

/** Makes the reminders: one notification a day and notebook, and the number of things due on the app's icon. */
export function createReminders({ settings, open, clock, showToday }: ReminderParts): Reminders {
  let looked: { notebookId: string; at: string } | null = null;
  let isCounting = false;
  // Held, because a notification that is collected no longer hears that it was clicked.
  let shown: Notification | null = null;

  const notebook = (): Notebook | null => {
    const opened = open();
    // Who has it open elsewhere is reminded there.
    return opened && opened.notebook.readOnly === null ? opened.session.notebook : null;
  };

  const count = () => {
    isCounting = false;
    const own = settings.get().isReminding ? notebook() : null;
    const { now, timeZone } = clock();
    app.setBadgeCount(own === null ? 0 : dueCount(own, now, timeZone));
  };

  const look = () => {
    count();
    const own = settings.get().isReminding ? notebook() : null;
    if (own === null) return;
    const { now, timeZone } = clock();
    const { notebookId } = own;
    const { reminded } = settings.get();
    const lookedAt = looked?.notebookId === notebookId ? looked.at : null;
    const remindedOn = reminded[notebookId] ?? null;
    looked = { notebookId, at: now };
    const reminder = reminderNow(own, { now, timeZone, remindedOn, lookedAt });
    if (reminder === null) return;
    const today = dayOf(now, timeZone);
    // Earlier days say nothing any more.
    const ofToday = Object.entries(reminded).filter(([, on]) => on === today);
    settings.update({ reminded: { ...Object.fromEntries(ofToday), [notebookId]: today } });
    shown = new Notification(reminder);
    shown.on('click', showToday);
    shown.show();
  };

  void app.whenReady().then(() => {
    setInterval(look, lookEveryMs).unref();
    powerMonitor.on('resume', look);
  });

  return {
    get isOn() {
      return settings.get().isReminding;
    },
    switch: (isOn) => {
      settings.update({ isReminding: isOn });
      looked = null;
      look();
    },
    follow: () => {
      if (!settings.get().isReminding) return;
      const present = notebook()?.notebookId ?? null;
      if (present !== (looked?.notebookId ?? null)) {
        looked = null;
        look();
      } else if (!isCounting) {
        isCounting = true;
        setTimeout(count, countAfterMs);
      }
    },
  };
}
