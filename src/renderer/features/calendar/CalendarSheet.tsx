import { type ReactNode, useState } from 'react';
import {
  type CalendarKind,
  type CalendarPick,
  calendarKinds,
} from '../../../core/calendar/model.ts';
import { attempt } from '../../app/notices.ts';
import { saveExport, useIsSaving } from '../../app/saveExport.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import form from '../../ui/Form.module.css';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { closeCalendarSheet, usePicked } from './calendarSheet.ts';

const kindWords: Record<CalendarKind, string> = {
  interviews: 'Interviews',
  thankYous: 'Thank-yous',
  followUps: 'Other follow-ups',
  promises: 'What I promised',
};

/** Saves dates as a calendar file, and asks how much of the notes others may see there. */
export function CalendarSheet() {
  const pick = usePicked();
  return (
    <Sheet
      title={pick?.what === 'all' ? 'Save a calendar file' : 'Save this date for a calendar'}
      isOpen={pick !== null}
      onClose={closeCalendarSheet}
    >
      {pick === null ? null : <Choices pick={pick} />}
    </Sheet>
  );
}

function Choices({ pick }: { pick: CalendarPick }) {
  const isSaving = useIsSaving();
  const [kinds, setKinds] = useState<readonly CalendarKind[]>(calendarKinds);
  const [onlyUpcoming, setOnlyUpcoming] = useState(true);
  const [withResearchNotes, setWithResearchNotes] = useState(false);
  const [withPrivateNotes, setWithPrivateNotes] = useState(false);
  const isAll = pick.what === 'all';
  const save = () => {
    closeCalendarSheet();
    const input = isAll ? { what: 'all' as const, kinds: [...kinds], onlyUpcoming } : pick;
    attempt(
      saveExport(() =>
        call('calendar.exportIcs', { pick: input, withResearchNotes, withPrivateNotes }),
      ),
    );
  };
  return (
    <ViewControls>
      <div className={form.form}>
        {isAll ? (
          <KindTicks kinds={kinds} onChange={setKinds}>
            <Tick isSelected={onlyUpcoming} onChange={setOnlyUpcoming}>
              Only what is still to come
            </Tick>
          </KindTicks>
        ) : null}
        <fieldset className={form.ticks}>
          <legend className={form.hint}>
            Others may see a calendar. Notes stay out unless you tick them.
          </legend>
          <Tick isSelected={withResearchNotes} onChange={setWithResearchNotes}>
            With research notes
          </Tick>
          <Tick isSelected={withPrivateNotes} onChange={setWithPrivateNotes}>
            With private notes
          </Tick>
        </fieldset>
        <p className={form.hint}>
          Open the file with your calendar. Saved again later, it changes the same dates and adds no
          second ones.
        </p>
        <SheetButtons>
          <Button onPress={closeCalendarSheet}>Cancel</Button>
          <Button
            look="primary"
            autoFocus
            isDisabled={isSaving || (isAll && kinds.length === 0)}
            onPress={save}
          >
            Save…
          </Button>
        </SheetButtons>
      </div>
    </ViewControls>
  );
}

function KindTicks({
  kinds,
  onChange,
  children,
}: {
  kinds: readonly CalendarKind[];
  onChange: (kinds: CalendarKind[]) => void;
  /** What else narrows the file. */
  children: ReactNode;
}) {
  const toggle = (kind: CalendarKind, isChosen: boolean) =>
    onChange(calendarKinds.filter((one) => (one === kind ? isChosen : kinds.includes(one))));
  return (
    <fieldset className={form.ticks}>
      <legend className={form.hint}>What goes in</legend>
      {calendarKinds.map((kind) => (
        <Tick
          key={kind}
          isSelected={kinds.includes(kind)}
          onChange={(isChosen) => toggle(kind, isChosen)}
        >
          {kindWords[kind]}
        </Tick>
      ))}
      {children}
    </fieldset>
  );
}
