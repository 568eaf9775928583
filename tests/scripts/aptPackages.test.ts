import { describe, expect, test } from 'vitest';
import { type AptSurroundings, installPackages } from '../../scripts/runtime/aptPackages.ts';

const debian12 = `xvfb:
  Installed: (none)
  Candidate: 2:21.1.7-3
libgtk-3-0t64:
  Installed: (none)
  Candidate: (none)
libgtk-3-0:
  Installed: (none)
  Candidate: 3.24.38-2
`;
const ubuntu24 = `xvfb:
  Installed: (none)
  Candidate: 2:21.1.12-1
libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.41-4
`;
const wanted = [['xvfb'], ['libgtk-3-0t64', 'libgtk-3-0']];

function machine(policy: string, isRoot: boolean) {
  const ran: string[] = [];
  const said: string[] = [];
  const around: AptSurroundings = {
    env: {},
    isRoot,
    run: async (command, args) => {
      ran.push([command, ...args].join(' '));
      return { code: 0, output: command === 'apt-cache' ? policy : '', timedOut: false };
    },
    say: (line) => said.push(line),
  };
  return { around, ran, said };
}

describe('system packages', () => {
  test('without root the exact command is named and nothing is installed', async () => {
    const { around, ran } = machine(debian12, false);
    await expect(installPackages(wanted, 'Electron', around)).rejects.toThrow(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libgtk-3-0',
    );
    expect(ran.filter((line) => line.startsWith('apt-get'))).toEqual([]);
  });

  test('as root they are installed under the names of this release, said in one line', async () => {
    const { around, ran, said } = machine(ubuntu24, true);
    await installPackages(wanted, 'Electron', around);
    expect(ran[0]).toBe('apt-get update -qq');
    expect(ran.at(-1)).toMatch(
      /^apt-get install -y --no-install-recommends .* xvfb libgtk-3-0t64$/,
    );
    expect(said).toEqual(['Installing with apt-get, for Electron: xvfb libgtk-3-0t64']);
  });

  test('names apt does not know (no lists yet) fall back to the plain ones', async () => {
    const { around } = machine('', false);
    await expect(installPackages(wanted, 'Electron', around)).rejects.toThrow(/ xvfb libgtk-3-0$/);
  });

  test("a failed installation ends with apt's own words", async () => {
    const { around } = machine(debian12, true);
    around.run = async () => ({ code: 100, output: 'E: no network', timedOut: false });
    await expect(installPackages(wanted, 'Electron', around)).rejects.toThrow(
      'apt-get update failed: E: no network',
    );
  });
});
