// A process that opens notebook folders on demand: a folder on a line of standard input is tried, and
// "close" gives up what is held. Each line is answered by "open", the code of the refusal, or "closed".
import { createInterface } from 'node:readline';
import { NotebookError } from '../../src/core/operation.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';

let held: OpenNotebook | null = null;

async function answer(line: string): Promise<string> {
  if (line === 'close') {
    await held?.close();
    held = null;
    return 'closed';
  }
  try {
    held = await openNotebookFolder(line);
    return 'open';
  } catch (cause) {
    return cause instanceof NotebookError ? cause.code : String(cause);
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  answer(line).then((text) => process.stdout.write(`${text}\n`));
});
