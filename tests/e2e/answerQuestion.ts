import type { ElectronApplication } from '@playwright/test';

/** Answers the question the app asks during `act`; resolves with what it said. */
export async function answerQuestion(
  app: ElectronApplication,
  answer: string,
  act: () => Promise<void>,
): Promise<string> {
  const question = app.evaluate(
    ({ dialog }, wanted) =>
      new Promise<string>((done) => {
        // Its only call here has a window before the options.
        dialog.showMessageBox = async (...args: unknown[]) => {
          const { message, detail, buttons = [] } = args.at(-1) as Electron.MessageBoxOptions;
          done(`${message} ${detail}`);
          return { response: buttons.indexOf(wanted), checkboxChecked: false };
        };
      }),
    answer,
  );
  await act();
  return question;
}
