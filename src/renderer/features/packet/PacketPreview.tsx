import type { ReactNode } from 'react';
import type {
  CoverBlock,
  FormTableBlock,
  PacketBlock,
  PacketOutline,
  QuestionBlock,
} from '../../../core/packet/outline.ts';
import { Facts, Heading, Part, Rules, Statement } from './PacketPieces.tsx';
import styles from './PacketPreview.module.css';

/** The packet on screen: every block of the outline as it will stand on paper. */
export function PacketPreview({ outline }: { outline: PacketOutline }) {
  return (
    <article className={`${styles.paper} ${styles[outline.paper]}`} lang="en">
      {outline.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and hold no state
        <Block key={index} block={block} />
      ))}
      <footer className={styles.footer}>
        <span>{outline.footerName}</span>
        <span>Page x of y</span>
      </footer>
    </article>
  );
}

function Block({ block }: { block: PacketBlock }): ReactNode {
  switch (block.kind) {
    case 'cover':
      return <Cover block={block} />;
    case 'contactSheet':
      return (
        <Part heading={block.heading}>
          {block.people.map((person) => (
            <Facts key={person.name} title={person.name} facts={person.facts} />
          ))}
        </Part>
      );
    case 'background':
      return (
        <Part heading={block.heading}>
          {block.notes.map((note) => (
            <Statement key={note.label} {...note} />
          ))}
        </Part>
      );
    case 'heading':
      return (
        <header className={block.startsPage ? styles.startsPage : ''}>
          <Heading level={block.level}>{block.text}</Heading>
          {block.aside ? <span className={styles.quiet}>{block.aside}</span> : null}
        </header>
      );
    case 'question':
      return <Question block={block} />;
    case 'timeEnds':
      return <p className={styles.timeEnds}>{block.text}</p>;
    case 'ruledSpace':
      return (
        <Part heading={block.heading} hint={block.hint}>
          <Rules count={block.ruledLineCount} />
        </Part>
      );
    case 'talkingPoints':
      return (
        <Part heading={block.heading}>
          {block.points.map((point) => (
            <p key={point} className={styles.boxed} dir="auto">
              ☐ {point}
            </p>
          ))}
        </Part>
      );
    case 'theyMayAsk':
      return (
        <Part heading={block.heading}>
          {block.questions.map((question) => (
            <div key={question.text} className={styles.question}>
              <p className={styles.questionText} dir="auto">
                {question.text}
              </p>
              <ol className={styles.points}>
                {question.answerPoints.map((point) => (
                  <li key={point.title + point.text} dir="auto">
                    <strong>{point.title}</strong> {point.text}
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </Part>
      );
    case 'formTable':
      return <FormTable block={block} />;
    default:
      return assertNever(block);
  }
}

function Cover({ block }: { block: CoverBlock }) {
  return (
    <header className={styles.cover}>
      <p className={styles.quiet}>{block.kicker}</p>
      {block.people.map((person) => (
        <div key={person.name}>
          <h2 className={styles.name} dir="auto">
            {person.name}
          </h2>
          <p dir="auto">{person.description}</p>
        </div>
      ))}
      <Facts title="" facts={block.facts} />
      {block.statements.map((statement) => (
        <Statement key={statement.label} {...statement} />
      ))}
      {block.reminder ? <p className={styles.reminder}>{block.reminder}</p> : null}
    </header>
  );
}

function Question({ block }: { block: QuestionBlock }) {
  const time = [block.startsAtClock, block.minutes > 0 ? `${block.minutes} min` : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={styles.question}>
      <div className={styles.questionHead}>
        <span className={styles.code}>☐ {block.code}</span>
        <p className={styles.questionText} dir="auto">
          {block.text}
        </p>
        <span className={styles.quiet}>
          {block.priorityLabel}
          {time ? ` · ${time}` : ''}
        </span>
      </div>
      <div className={styles.under}>
        {block.condition ? <p dir="auto">Only if: {block.condition}</p> : null}
        {block.guidance ? <p dir="auto">{block.guidance}</p> : null}
        {block.cues.map((cue) => (
          <p key={cue} className={styles.boxed} dir="auto">
            ☐ Listen for: {cue}
          </p>
        ))}
        {block.probes.map((probe) => (
          <p key={probe} dir="auto">
            → {probe}
          </p>
        ))}
        {block.parts.map((part) => (
          <div key={part.partId}>
            <p dir="auto">
              {part.letter}) {part.text}
            </p>
            <Rules count={part.ruledLineCount} />
          </div>
        ))}
        <Rules count={block.ruledLineCount} />
      </div>
    </div>
  );
}

function FormTable({ block }: { block: FormTableBlock }) {
  return (
    <Part heading={block.heading} hint={block.hint}>
      <table className={styles.table}>
        <colgroup>
          {block.columns.map((column) => (
            <col key={column.label} width={`${column.share}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blank rows have no identity
            <tr key={rowIndex}>
              {row.map((cell, cellIndex) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
                <td key={cellIndex} dir="auto">
                  {cell.text}
                  {cell.boxes.map((box) => (
                    <span key={box} className={styles.boxed}>
                      ☐ {box}{' '}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function assertNever(block: never): never {
  throw new Error(`A block the preview does not know: ${JSON.stringify(block)}`);
}
