// `npm run packet:pictures -- [folder]`: renders every variant of the sample's packets through LibreOffice, one PNG a
// page, to be looked at; into test-results/pictures unless told otherwise. `--keep` also renews those in docs/pictures.
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sampleNotebook } from '../src/api/index.ts';
import type { Notebook } from '../src/core/notebook/schema.ts';
import { type PacketChoices, usualChoices } from '../src/core/packet/choices.ts';
import { outlinePackets } from '../src/core/packet/outlinePackets.ts';
import { writeDocx } from '../src/formats/docx/writeDocx.ts';
import { findProgram } from './process/findProgram.ts';
import { describeFailure } from './process/problem.ts';
import { projectFolder } from './process/projectFolder.ts';
import { runProcess, stopChildrenOnSignal } from './process/runProcess.ts';

type Picture = {
  name: string;
  contactIds: string[];
  choices: Partial<PacketChoices>;
  /** Changes the sample before it is printed. */
  prepare?: (notebook: Notebook) => void;
};

const inPerson = 'ruth-castellanos';
const byPhone = 'misaki-sato';
const talkedTo = 'ines-okafor';

const pictures: readonly Picture[] = [
  { name: 'full-a4', contactIds: [inPerson], choices: {} },
  { name: 'full-letter', contactIds: [inPerson], choices: { paper: 'letter' } },
  { name: 'full-clean', contactIds: [inPerson], choices: { isAnnotated: false } },
  { name: 'full-large', contactIds: [inPerson], choices: { print: 'large' } },
  { name: 'phone', contactIds: [byPhone], choices: { variant: 'phone' } },
  { name: 'phone-letter', contactIds: [byPhone], choices: { variant: 'phone', paper: 'letter' } },
  { name: 'phone-large', contactIds: [byPhone], choices: { variant: 'phone', print: 'large' } },
  { name: 'report', contactIds: [talkedTo], choices: { variant: 'report' } },
  { name: 'report-large', contactIds: [talkedTo], choices: { variant: 'report', print: 'large' } },
  { name: 'blank', contactIds: [inPerson], choices: { variant: 'blank' } },
  { name: 'job', contactIds: [inPerson], choices: {}, prepare: makeJobInterview },
  { name: 'no-plan', contactIds: ['walter-holloway'], choices: {} },
  { name: 'several', contactIds: [inPerson, byPhone, talkedTo], choices: {} },
];

/** Pages kept in docs/pictures, under the name they have there. */
const kept = { 'full-a4-1.png': 'packet-cover.png', 'full-a4-3.png': 'packet-questions.png' };

async function main(args: string[]): Promise<void> {
  stopChildrenOnSignal();
  for (const program of ['soffice', 'pdftoppm']) {
    if (findProgram(program, process.env) === null) {
      throw new Error(`${program} is missing. apt-get install libreoffice-writer poppler-utils`);
    }
  }
  const asked = args.find((argument) => !argument.startsWith('--'));
  const folder = resolve(asked ?? join(projectFolder, 'test-results', 'pictures'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) {
    await writeFile(join(folder, `${picture.name}.docx`), await documentOf(picture));
  }
  await run('soffice', [
    `-env:UserInstallation=file://${join(folder, '.profile')}`,
    '--headless',
    ...['--convert-to', 'pdf', '--outdir', folder],
    ...pictures.map(({ name }) => join(folder, `${name}.docx`)),
  ]);
  await rm(join(folder, '.profile'), { recursive: true, force: true });
  for (const { name } of pictures) {
    await run('pdftoppm', ['-png', '-r', '80', join(folder, `${name}.pdf`), join(folder, name)]);
  }
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.png'));
  console.log(`${pages.length} pages of ${pictures.length} documents in ${folder}`);
  if (args.includes('--keep')) await keep(folder, pages);
}

async function documentOf({ contactIds, choices, prepare }: Picture): Promise<Uint8Array> {
  const now = '2026-05-11T08:00:00.000Z';
  let count = 0;
  const timeZone = 'America/New_York';
  const notebook = sampleNotebook({ newId: () => `picture-${++count}`, now, timeZone });
  prepare?.(notebook);
  const outline = outlinePackets(notebook, {
    contactIds,
    interviewId: null,
    choices: { ...usualChoices, ...choices },
    now,
    timeZone,
  });
  return writeDocx(outline);
}

function makeJobInterview({ interviews }: Notebook): void {
  const interview = interviews['ruth-castellanos-visit'];
  if (!interview) throw new Error('The sample has changed.');
  interview.kind = 'job';
  interview.theyMayAsk.push({
    theyMayAskId: 'picture-may-ask',
    text: 'Why would you like to work with us?',
    answerPoints: [
      { title: 'The people', text: 'Your mobile stops reach families that nobody else reaches.' },
      { title: 'What I bring', text: 'Six years of planning events with volunteers.' },
    ],
  });
}

async function keep(folder: string, pages: string[]): Promise<void> {
  for (const [name, known] of Object.entries(kept)) {
    // The number has as many digits as the last page's.
    const page = pages.find((one) => one.replace(/-0+(\d)/, '-$1') === name);
    if (!page) throw new Error(`There is no page ${name}.`);
    await copyFile(join(folder, page), join(projectFolder, 'docs', 'pictures', known));
  }
}

async function run(program: string, args: string[]): Promise<void> {
  const { code, output } = await runProcess(program, args);
  if (code !== 0) throw new Error(`${program} did not do it.\n${output}`);
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  console.error(describeFailure(cause));
  process.exitCode = 1;
});
