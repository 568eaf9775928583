import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DispatchTarget,
  dispatch,
  newNotebook,
  type Reply,
  registry,
  workOf,
  writersHere,
} from '../../src/api/index.ts';
import { createSession } from '../../src/core/session.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { testContext } from '../fixtures/testContext.ts';
import { contractCases, type Remembered, runCase } from './contractCases.ts';
import { expectReply } from './expectReply.ts';

let parent: string;
let open: OpenNotebook;
let target: DispatchTarget;

/** Has everything made that a person would be asked a place for, and puts it nowhere. */
const makeAndForget: DispatchTarget['deliver'] = async (exported) => {
  const work = workOf(new AbortController().signal);
  if (exported.kind === 'file') await exported.make(work, writersHere);
  else for await (const _file of exported.make(work, writersHere));
  return { outcome: 'cancelled' };
};

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'askbook-contract-'));
  const folder = join(parent, 'notebook');
  const context = testContext();
  await createNotebookFolder(folder, newNotebook('Contract', context()));
  open = await openNotebookFolder(folder);
  target = {
    session: createSession(open.notebook, open.storage),
    desktop: null,
    context,
    deliver: makeAndForget,
  };
});

afterEach(async () => {
  await open.close();
  await rm(parent, { recursive: true, force: true });
});

const ways: Record<string, (request: unknown) => Promise<Reply>> = {
  'by direct call': (request) => dispatch(target, request),
  'over structured clone': async (request) =>
    structuredClone(await dispatch(target, structuredClone(request))),
};

describe.each(Object.entries(ways))('the contract %s', (_way, send) => {
  it('answers every request as written, in order', async () => {
    let remembered: Remembered = {};
    let revision = 0;
    for (const contractCase of contractCases) {
      const result = await runCase(contractCase, remembered, revision, send);
      expectReply(contractCase, result.reply, revision);
      ({ remembered, revision } = result);
    }
    expect(revision).toBeGreaterThan(5);
  });
});

describe('the registry', () => {
  it('names every operation feature.verbNoun and says in a sentence what it does', () => {
    for (const [name, operation] of Object.entries(registry)) {
      expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
      expect(operation.summary, name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('refuses desktop operations where there is no window', async () => {
    const reply = await dispatch(target, { name: 'desktop.state', input: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('refuses everything but desktop operations while no notebook is open', async () => {
    const reply = await dispatch({ ...target, session: null }, { name: 'notebook.get', input: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});
