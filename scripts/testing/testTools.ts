import { findProgram } from '../process/findProgram.ts';
import { describeFailure } from '../process/problem.ts';
import { runProcess } from '../process/runProcess.ts';
import {
  type AptSurroundings,
  hasApt,
  installPackages,
  type PackageNames,
} from '../runtime/aptPackages.ts';

/** A tool some tests use when it is there: how it is found, and its Debian package. */
type TestTool = { name: string; program?: string; font?: string; packages: PackageNames[] };

const tools: TestTool[] = [
  { name: 'LibreOffice', program: 'soffice', packages: [['libreoffice-writer-nogui']] },
  { name: 'pdftotext', program: 'pdftotext', packages: [['poppler-utils']] },
  { name: 'Graphviz', program: 'dot', packages: [['graphviz']] },
  { name: 'the font Carlito', font: 'Carlito', packages: [['fonts-crosextra-carlito']] },
  { name: 'the font Caladea', font: 'Caladea', packages: [['fonts-crosextra-caladea']] },
];

/**
 * Installs the tools tests look for where that is possible, as root on Debian and Ubuntu; says
 * plainly which are missing otherwise. Never throws: tests that need a missing tool leave out.
 */
export async function prepareTestTools(apt: AptSurroundings): Promise<void> {
  const missing = await missingTools(apt.env);
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.name).join(', ');
  apt.say(`Missing for some checks: ${names}.`);
  if (hasApt(apt.env)) {
    await tryInstall(missing, apt);
  }
  for (const { name } of await missingTools(apt.env)) {
    apt.say(`Checks that need ${name} are left out.`);
  }
}

async function tryInstall(missing: TestTool[], apt: AptSurroundings): Promise<void> {
  try {
    const packages = missing.flatMap((tool) => tool.packages);
    await installPackages(packages, 'checks with other programs', apt);
  } catch (error) {
    apt.say(describeFailure(error));
  }
}

async function missingTools(env: NodeJS.ProcessEnv): Promise<TestTool[]> {
  const fonts = process.platform === 'linux' ? await runProcess('fc-list', [':', 'family']) : null;
  return tools.filter(({ program, font }) => {
    if (program !== undefined) return findProgram(program, env) === null;
    return fonts !== null && !fonts.output.includes(font ?? '');
  });
}
