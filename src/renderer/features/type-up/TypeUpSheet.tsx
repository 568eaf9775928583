import type { ReactNode } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import type { TypeUpBlock, TypeUpTable } from '../../../core/type-up/typeUpOutline.ts';
import { ChemistryRow } from './ChemistryRow.tsx';
import styles from './Paper.module.css';
import { type Marked, PaperQuestion } from './PaperQuestion.tsx';
import {
  DifferentlyRows,
  NextStepRows,
  PromiseRows,
  ReferralRows,
  ResourceRows,
} from './TableRows.tsx';
import { TextRow } from './TextRow.tsx';
import { ThankYous } from './ThankYous.tsx';

type Shared = { interview: Interview; marked: Marked; saidOn: string };

/** The paper with everything there is to type up, in print order. */
export function TypeUpSheet({ blocks, ...shared }: Shared & { blocks: readonly TypeUpBlock[] }) {
  return (
    <div className={styles.sheet}>
      {blocks.map((block, index) => (
        <BlockPaper key={keyOf(block) ?? index} block={block} {...shared} />
      ))}
    </div>
  );
}

/** What a block is told from others by as it comes and goes; null for one that only says something. */
function keyOf(block: TypeUpBlock): string | null {
  switch (block.kind) {
    case 'question':
      return block.question.plannedQuestionId;
    case 'table':
      return block.purpose;
    case 'text':
      return block.about;
    case 'heading':
    case 'remark':
      return null;
    case 'saved':
    case 'thankYou':
    case 'chemistry':
      return block.kind;
  }
}

function BlockPaper({ block, interview, marked, saidOn }: Shared & { block: TypeUpBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <header className={styles.chapter}>
          <h2 className={styles.chapterTitle}>{block.text}</h2>
          <span className={styles.remark}>{block.aside}</span>
        </header>
      ) : (
        <h3 className={styles.section} dir="auto">
          {block.text}
        </h3>
      );
    case 'remark':
      return <p className={styles.timeEnds}>{block.text}</p>;
    case 'question':
      return <AskedPaper block={block} interview={interview} marked={marked} />;
    case 'saved':
      return <SavedPaper block={block} interview={interview} marked={marked} />;
    case 'text':
      return (
        <Part heading={block.heading} hint={block.hint} isChapter={block.about === 'freeNote'}>
          <TextRow interview={interview} block={block} />
        </Part>
      );
    case 'table':
      return (
        <Part heading={block.heading} hint={block.hint} isChapter={isChapter(block)}>
          <div className={styles.lines} data-quick-lines="">
            <TableRows {...{ table: block, interview, saidOn }} />
          </div>
        </Part>
      );
    case 'thankYou':
      return (
        <Part heading={block.table.heading} hint={block.table.hint} isChapter>
          <ThankYous table={block.table} />
        </Part>
      );
    case 'chemistry':
      return <ChemistryRow interview={interview} rowId={block.row.rowId} />;
  }
}

type PaperOf<K extends TypeUpBlock['kind']> = Omit<Shared, 'saidOn'> & {
  block: Extract<TypeUpBlock, { kind: K }>;
};

function AskedPaper({ block: { question, answers }, ...shared }: PaperOf<'question'>) {
  const { condition, probes } = question;
  const remarks = [condition === '' ? '' : `Only if: ${condition}`, probes.join(' · ')];
  return (
    <PaperQuestion
      printed={{ ...question, remarks: remarks.filter(Boolean) }}
      answers={answers}
      placeholder="What they said"
      {...shared}
    />
  );
}

function SavedPaper({ block, ...shared }: PaperOf<'saved'>) {
  return (
    <Part heading={block.heading} hint={block.hint} isChapter>
      {block.questions.map(({ rule, answers, ...question }) => (
        <PaperQuestion
          key={question.plannedQuestionId}
          printed={{ ...question, code: '', remarks: [rule] }}
          answers={answers}
          placeholder="Only if it was asked after all"
          {...shared}
        />
      ))}
    </Part>
  );
}

// What I do differently and next are parts of looking back.
const isChapter = ({ purpose }: TypeUpTable) => purpose !== 'differently' && purpose !== 'nextStep';

function TableRows({ table, ...shared }: Omit<Shared, 'marked'> & { table: TypeUpTable }) {
  switch (table.purpose) {
    case 'referrals':
      return <ReferralRows table={table} {...shared} />;
    case 'resources':
      return <ResourceRows table={table} interview={shared.interview} />;
    case 'promises':
      return <PromiseRows table={table} {...shared} />;
    case 'differently':
      return <DifferentlyRows table={table} interview={shared.interview} />;
    case 'nextStep':
      return <NextStepRows table={table} {...shared} />;
  }
}

function Part({
  heading,
  hint,
  isChapter: isOne,
  children,
}: {
  heading: string;
  hint: string;
  isChapter: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-label={heading}>
      {isOne ? (
        <header className={styles.chapter}>
          <h2 className={styles.chapterTitle}>{heading}</h2>
          <span className={styles.remark}>{hint}</span>
        </header>
      ) : (
        <h3 className={styles.section}>{heading}</h3>
      )}
      {children}
    </section>
  );
}
