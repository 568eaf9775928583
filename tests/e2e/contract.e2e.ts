import { contractCases, type Remembered, runCase } from '../contract/contractCases.ts';
import { expectReply } from '../contract/expectReply.ts';
import { expect, test } from './askbook.ts';

test('the contract holds over real Electron IPC', async ({ askbook }) => {
  const page = await askbook.start();
  await page.getByRole('button', { name: 'Start a notebook' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  // The person chooses no place for what is exported.
  await askbook.app().evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  });
  let remembered: Remembered = {};
  let revision = 0;
  for (const contractCase of contractCases) {
    const result = await runCase(contractCase, remembered, revision, (request) =>
      askbook.send(page, request),
    );
    expectReply(contractCase, result.reply, revision);
    ({ remembered, revision } = result);
  }
  expect(revision).toBeGreaterThan(5);
});
