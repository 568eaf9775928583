import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleIds } from '../../../src/formats/docx/styleIds.ts';
import { packetStyles } from '../../../src/formats/docx/styles.ts';
import { type Theme, themeOf } from '../../../src/formats/docx/theme.ts';

// The window may not import what writes the Word file, so the measures of paper stand in both; here they are compared.
const folder = join(import.meta.dirname, '../../../src/renderer/features/packet/pages');
const css = readFileSync(join(folder, 'paper.module.css'), 'utf8').replace(/\/\*.*?\*\//gs, '');

/** All that is declared for a class, by property; of several rules the last one counts. */
function declared(name: string): Record<string, string> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) =>
    selectors.split(',').some((selector) => selector.trim() === `.${name}`),
  );
  return Object.fromEntries(
    rules
      .flatMap(([, , body = '']) => body.split(';'))
      .map((line) => line.split(/:(.*)/s).map((part) => part.trim()))
      .filter(([property]) => property),
  );
}

const settings = {
  standard: { theme: themeOf('a4', 'standard'), values: declared('standard') },
  tight: {
    theme: themeOf('a4', 'standard', true),
    values: { ...declared('standard'), ...declared('tight') },
  },
  large: { theme: themeOf('a4', 'large'), values: declared('large') },
};

const twipsPer = { pt: 20, mm: 1440 / 25.4, in: 1440 };

/** A length in twips. */
function twips(length: string | undefined): number {
  if (length === '0') return 0;
  const [, number, unit] = /^([\d.]+)(pt|mm|in)$/.exec(length ?? '') ?? [];
  if (!unit) throw new Error(`Not a length: ${length}`);
  return Number(number) * twipsPer[unit as keyof typeof twipsPer];
}

describe.each(Object.entries(settings))('the measures of %s paper', (_name, { theme, values }) => {
  const measure = (property: string) => twips(values[`--${property}`]);

  it('has the sizes of type of the Word file', () => {
    const { box, ...sizes } = theme.sizes;
    for (const [name, size] of Object.entries(sizes)) {
      const property = name === 'longTitle' ? 'long-title' : name;
      expect(measure(property), name).toBe(size * 10);
    }
    expect(values['--text']).toBe(
      theme.fonts.text.ascii === 'Cambria' ? 'var(--serif)' : 'var(--sans)',
    );
    expect(box).toBeGreaterThan(0);
  });

  it('has its margins, columns, rows and line spacing', () => {
    const expected = {
      'margin-top': theme.margins.top,
      'margin-bottom': theme.margins.bottom,
      'margin-footer': theme.margins.footer,
      gutter: theme.grid.gutter,
      label: theme.grid.label,
      fact: theme.grid.fact,
      rule: theme.ruledLine,
      'tall-row': theme.formRow.tall,
      'usual-row': theme.formRow.usual,
      'low-row': theme.formRow.low,
      'above-blank': theme.aboveBlank,
      'above-chapter': theme.aboveHeading.chapter,
      'above-question': theme.aboveHeading.question,
    };
    for (const [name, size] of Object.entries(expected)) {
      // Word counts whole twips, a twentieth of a point.
      expect(Math.abs(measure(name) - size), `${name}: ${measure(name)} and ${size}`).toBeLessThan(
        1.5,
      );
    }
    expect(Number(values['--leading'])).toBeCloseTo(theme.leading / 240, 3);
  });

  it('has its colours', () => {
    for (const [name, colour] of Object.entries(theme.colours)) {
      expect(values[`--${name}`], name).toBe(`#${colour.toLowerCase()}`);
    }
  });

  it('leaves the room around paragraphs that Word leaves', () => {
    for (const [look, styleId] of Object.entries(paragraphs)) {
      const { before = 0, after = 0 } = spacingOf(theme, styleId);
      const [top, bottom] = marginsOf(look, values);
      expect({ look, top: twips(top), bottom: twips(bottom) }).toEqual({
        look,
        top: before,
        bottom: after,
      });
    }
  });
});

/** What looks alike on both papers: a class here, a style there. */
const paragraphs = {
  kicker: styleIds.kicker,
  subtitle: styleIds.subtitle,
  title: 'title',
  chapter: 'heading1',
  section: 'heading2',
  question: 'heading3',
  fact: styleIds.fact,
  factLabel: styleIds.factLabel,
  factBelow: styleIds.factBelow,
  reminder: styleIds.reminder,
  opening: styleIds.opening,
  prose: styleIds.prose,
  hint: styleIds.hint,
  entry: styleIds.entry,
  entryDetail: styleIds.entryDetail,
  questionLine: styleIds.questionLine,
  part: styleIds.questionPart,
  onlyAnswer: styleIds.answer,
  point: styleIds.point,
  pointDetail: styleIds.pointDetail,
  timeEnds: styleIds.timeEnds,
};

function spacingOf(theme: Theme, styleId: string): { before?: number; after?: number } {
  const styles = packetStyles(theme);
  const builtIn = Object.entries(styles.default ?? {}).find(([name]) => name === styleId)?.[1];
  const own = styles.paragraphStyles?.find(({ id }) => id === styleId);
  const style = (own ?? builtIn) as { paragraph?: { spacing?: object } } | undefined;
  if (!style) throw new Error(`No style ${styleId}`);
  return style.paragraph?.spacing ?? {};
}

function marginsOf(look: string, values: Record<string, string>): [string, string] {
  const own = declared(look);
  const [top = '0', , bottom = top] = (own.margin ?? '0').split(/\s+(?![^(]*\))/);
  const resolved = (length: string) => {
    const [, name] = /^var\((--[\w-]+)\)$/.exec(length) ?? [];
    return name ? (values[name] ?? length) : length;
  };
  return [resolved(own['margin-top'] ?? top), resolved(own['margin-bottom'] ?? bottom)];
}
