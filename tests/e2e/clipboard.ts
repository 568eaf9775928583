import type { ElectronApplication } from '@playwright/test';

/** The clipboard as an older Electron has it; the newer one answers promises and knows only items. */
type FormerClipboard = {
  availableFormats: () => string[];
  write: (data: { text: string; html: string }) => void;
};

/** What lies on the clipboard: its text, and in which forms there is anything. */
export function clipboardOf(
  app: ElectronApplication,
): Promise<{ text: string; formats: readonly string[] }> {
  return app.evaluate(async ({ clipboard }) => {
    const former = clipboard as unknown as FormerClipboard;
    const formats =
      'availableFormats' in clipboard
        ? former.availableFormats()
        : (await clipboard.read()).flatMap(({ types }) => types);
    return { text: await clipboard.readText(), formats };
  });
}

/** Puts text and markup onto the clipboard, as a browser does that something was copied in. */
export function copyMarkup(app: ElectronApplication, text: string, html: string): Promise<void> {
  return app.evaluate(
    async ({ clipboard, ClipboardItem }, given) => {
      const former = clipboard as unknown as FormerClipboard;
      if ('availableFormats' in clipboard) former.write(given);
      else {
        const forms = { 'text/plain': given.text, 'text/html': given.html };
        await clipboard.write([new ClipboardItem(forms)]);
      }
    },
    { text, html },
  );
}
