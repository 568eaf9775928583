import type { Notebook } from '../../src/core/notebook/schema.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';

/** A notebook of so many people, each with an interview ahead and so many questions with all that goes with them. */
export function packetPeople(peopleCount: number, questionCount: number): Notebook {
  const numbers = Array.from({ length: peopleCount }, (_, index) => index);
  return makeNotebook({
    contacts: numbers.map((index) =>
      makeContact(`c${index}`, {
        displayName: `Cyra Adeyemi ${index}`,
        role: 'Librarian',
        emails: [{ label: 'work', value: `cyra${index}@library.example` }],
        phones: [{ label: 'desk', value: '555 0142' }],
      }),
    ),
    interviews: numbers.map((index) =>
      makeInterview(
        `i${index}`,
        [`c${index}`],
        Array.from({ length: questionCount }, (_, place) => questionAt(index, place)),
        { lengthMinutes: 90, objective: 'Find out what the work is.', place: 'Main hall' },
      ),
    ),
  });
}

function questionAt(index: number, place: number) {
  return makeQuestion(`q${index}-${place}`, {
    text: `What would you tell a newcomer about part ${place} of the work, and why?`,
    minutes: 3,
    cues: [
      { cueId: `u${index}-${place}`, text: `Whether they mention thing ${place}`, state: 'open' },
    ],
    condition: { kind: 'fact', text: `Part ${place} is theirs`, cue: '', wanted: 'heard' },
    probes: [`Since when, ${place}?`, 'Who else?'],
    guidance: 'Ask for one example.',
  });
}
