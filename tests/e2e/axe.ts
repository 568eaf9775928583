import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { type Askbook, expect } from './askbook.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Violations of what is on screen now, as one line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`),
  );
}

/** Shows the app light or dark, as the system would. */
export async function setTheme(
  askbook: Askbook,
  page: Page,
  theme: 'light' | 'dark',
): Promise<void> {
  // No half-way colours are measured.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await askbook.app().evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  const isDark = theme === 'dark';
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset.theme === 'dark'))
    .toBe(isDark);
}
