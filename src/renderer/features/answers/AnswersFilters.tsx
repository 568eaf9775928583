import { type AnswerFilter, answerGroupings } from '../../../core/answers/model.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './AnswersPage.module.css';
import type { AnswersView } from './answersView.ts';

const groupingWords = { questions: 'Questions', topics: 'Topics' };
const groupings = answerGroupings.map((id) => ({ id, label: groupingWords[id] }));

/** What can be chosen about the people talked to and the sets of questions. */
export type FilterOffers = {
  sets: readonly { id: string; label: string }[];
  tags: readonly string[];
  organisations: readonly string[];
  fields: readonly string[];
};

/** The bar that says which answers are shown. */
export function AnswersFilters({
  view,
  offers,
  onChange,
}: {
  view: AnswersView;
  offers: FilterOffers;
  onChange: (view: AnswersView) => void;
}) {
  const { filter, grouping } = view;
  const narrow = (change: Partial<AnswerFilter>) =>
    onChange({ ...view, filter: { ...filter, ...change } });
  return (
    <search className={styles.filters} aria-label="Which answers">
      <ViewControls>
        <div className={styles.search}>
          <SearchBox
            label="Search questions and answers"
            value={filter.search}
            onChange={(search) => narrow({ search })}
          />
        </div>
        <Segments
          label="Arrange by"
          isLabelHidden
          value={grouping}
          options={groupings}
          onChange={(next) => onChange({ ...view, grouping: next })}
        />
        <div className={styles.choices}>
          <OneOf
            label="Question set"
            any="Any set"
            value={filter.questionSetId}
            options={offers.sets}
            onChange={(questionSetId) => narrow({ questionSetId })}
          />
          <OneOf
            label="Tag"
            any="Any tag"
            value={filter.tag}
            options={named(offers.tags)}
            onChange={(tag) => narrow({ tag })}
          />
          <OneOf
            label="Organisation"
            any="Any organisation"
            value={filter.organisation}
            options={named(offers.organisations)}
            onChange={(organisation) => narrow({ organisation })}
          />
          <OneOf
            label="Field"
            any="Any field"
            value={filter.field}
            options={named(offers.fields)}
            onChange={(field) => narrow({ field })}
          />
        </div>
        <div className={styles.ticks}>
          <Tick
            isSelected={filter.onlySingleSource}
            onChange={(onlySingleSource) => narrow({ onlySingleSource })}
          >
            Single source
          </Tick>
          <Tick isSelected={filter.onlyStarred} onChange={(onlyStarred) => narrow({ onlyStarred })}>
            Starred
          </Tick>
          <Tick
            isSelected={filter.withUnanswered}
            onChange={(withUnanswered) => narrow({ withUnanswered })}
          >
            Unanswered too
          </Tick>
        </div>
      </ViewControls>
    </search>
  );
}

/** One of several values or any of them; not there while there is nothing to choose from. */
function OneOf({
  label,
  any,
  value,
  options,
  onChange,
}: {
  label: string;
  any: string;
  value: string | null;
  options: readonly { id: string; label: string }[];
  onChange: (value: string | null) => void;
}) {
  if (options.length === 0 && value === null) return null;
  // A value may be called "any" as well.
  const all = options.map((option) => ({ id: `is:${option.id}`, label: option.label }));
  return (
    <Choice
      label={label}
      isLabelHidden
      look="quiet"
      value={value === null ? 'any' : `is:${value}`}
      options={[{ id: 'any', label: any }, ...all]}
      onChange={(id) => onChange(id === 'any' ? null : id.slice(3))}
    />
  );
}

function named(values: readonly string[]): { id: string; label: string }[] {
  return values.map((value) => ({ id: value, label: value }));
}
