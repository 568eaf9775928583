import type { KeyboardEvent } from 'react';

/** Takes the focus across the columns of a board: to the card at the same height, past columns with nobody in them. */
export function moveAcross(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (step === undefined || !isPlain || !(event.target instanceof HTMLElement)) return;
  const from = event.target.closest<HTMLElement>(cardSelector);
  const column = from?.closest('[data-column]');
  if (!from || !column) return;
  event.preventDefault();
  event.stopPropagation();
  const next = columnBeside(column, step);
  if (next === null) return;
  next.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  nearestCard(next, middleOf(from))?.focus();
}

const steps: Partial<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

const cardSelector = '[role="option"]';

function columnBeside(column: Element, step: 1 | -1): Element | null {
  let next = step === 1 ? column.nextElementSibling : column.previousElementSibling;
  while (next !== null && next.querySelector(cardSelector) === null) {
    next = step === 1 ? next.nextElementSibling : next.previousElementSibling;
  }
  return next;
}

function nearestCard(column: Element, height: number): HTMLElement | null {
  let nearest: HTMLElement | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const card of column.querySelectorAll<HTMLElement>(cardSelector)) {
    const away = Math.abs(middleOf(card) - height);
    if (away >= distance) continue;
    distance = away;
    nearest = card;
  }
  return nearest;
}

function middleOf(card: HTMLElement): number {
  const { top, bottom } = card.getBoundingClientRect();
  return (top + bottom) / 2;
}
