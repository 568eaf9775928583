import type { Notebook } from '../../src/core/notebook/schema.ts';
import { undoLimit } from '../../src/core/undoHistory.ts';

/** What the soak looks at of a notebook. */
export type Content = {
  name: string;
  people: Record<string, { name: string; role: string }>;
  notes: Record<string, string>;
};

type Entry = { before: Content; after: Content; key: string | null; at: number };

/** What a notebook must come to, worked out in the plainest way; a value, so that it can be kept. */
export type Model = { content: Content; undo: readonly Entry[]; redo: readonly Entry[] };

/** How long typing in one place is one step, in ms. */
const joinMs = 30_000;

/** Reads what the soak looks at. */
export function contentOf(notebook: Notebook): Content {
  const people = Object.values(notebook.contacts).map((contact) => [
    contact.contactId,
    { name: contact.displayName, role: contact.role },
  ]);
  const notes = Object.values(notebook.interviews).flatMap(({ interviewId, questions }) =>
    Object.values(questions).map((question) => [
      `${interviewId}/${question.plannedQuestionId}`,
      question.note,
    ]),
  );
  return {
    name: notebook.name,
    people: Object.fromEntries(people),
    notes: Object.fromEntries(notes),
  };
}

/** Answers the model after something was done that leads to `after`. */
export function done(model: Model, after: Content, key: string | null, at: number): Model {
  const last = model.undo.at(-1);
  if (last && key !== null && last.key === key && at - last.at <= joinMs) {
    return {
      content: after,
      undo: [...model.undo.slice(0, -1), { ...last, after, at }],
      redo: [],
    };
  }
  const entry = { before: model.content, after, key, at };
  return { content: after, undo: [...model.undo, entry].slice(-undoLimit), redo: [] };
}

/** Answers the model a step back. */
export function undone(model: Model): Model {
  const entry = model.undo.at(-1);
  if (!entry) return model;
  return {
    content: entry.before,
    undo: model.undo.slice(0, -1),
    redo: [...model.redo, { ...entry, key: null }],
  };
}

/** Answers the model a step forward. */
export function redone(model: Model): Model {
  const entry = model.redo.at(-1);
  if (!entry) return model;
  return {
    content: entry.after,
    undo: [...model.undo, { ...entry, key: null }],
    redo: model.redo.slice(0, -1),
  };
}
