import { useRef } from 'react';
import type { Interview, PlannedQuestion } from '../../../core/interviews/model.ts';
import { unaskedQuestions } from '../../../core/interviews/unasked.ts';
import { releaseRuleWords } from '../../../core/words.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './NotAsked.module.css';
import { NotAskedRow } from './NotAskedRow.tsx';
import { TheRest } from './TheRest.tsx';

/** What was not asked, and what becomes of each; not there when everything was. */
export function NotAsked({ interview }: { interview: Interview }) {
  const { ranked, saved } = unaskedQuestions(interview);
  const list = useRef<HTMLUListElement>(null);
  const open = ranked.filter(({ fate }) => fate === null);
  return (
    <>
      {ranked.length === 0 ? null : (
        <Section title="Not asked" aside={asideOf(open.length)}>
          <ul ref={list}>
            {ranked.map((question) => (
              <NotAskedRow
                key={question.plannedQuestionId}
                interview={interview}
                question={question}
              />
            ))}
          </ul>
          <TheRest interview={interview} ranked={ranked} open={open} list={list} />
        </Section>
      )}
      <SavedOnes saved={saved} />
    </>
  );
}

function asideOf(openCount: number): string {
  return openCount === 0 ? 'All decided' : `${openCount} undecided, kept for next time`;
}

/** Those saved for the talk in person need no decision. */
function SavedOnes({ saved }: { saved: readonly PlannedQuestion[] }) {
  if (saved.length === 0) return null;
  return (
    <Section title="Saved for in person" aside="Proposed again when you plan that talk">
      <ul>
        {saved.map(({ plannedQuestionId, text, release }) => (
          <li key={plannedQuestionId} className={styles.savedOne}>
            <span dir="auto">{text}</span>{' '}
            <span className={styles.rule} dir="auto">
              {release === null ? '' : release.fact || releaseRuleWords[release.rule]}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
