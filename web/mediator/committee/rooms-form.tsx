import type { CommitteeView } from '@linli/domain/mediation';
import { useState } from 'react';
import { newId } from '../../client/new-id.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm } from '../kept-form.tsx';
import { FormCard } from './form-card.tsx';
import { FormRows } from './form-rows.tsx';
import { useCommitteeChange } from './use-committee-change.ts';

type Room = CommitteeView['rooms'][number];

type Own = { committee: CommitteeView; onDone: () => void };
type Values = { rooms: Room[] };

/** A committee's rooms, all together. A sitting that is planned already keeps the room it has. */
export function RoomsForm({ committee, onDone }: Own) {
  const [begun] = useState<Values>(() => ({ rooms: committee.rooms.length > 0 ? committee.rooms : [emptyRoom()] }));
  return (
    <KeptForm name={roomsForm(committee)} begun={begun}>
      {(kept) => <Form committee={committee} onDone={onDone} {...kept} />}
    </KeptForm>
  );
}

/** How the form of a committee’s rooms is called on the device. */
export function roomsForm({ unitId, version }: CommitteeView): string {
  return `rooms/${unitId}/${version}`;
}

function Form({ committee, onDone, values: { rooms }, put, ...kept }: Own & Kept<Values>) {
  const { rooms: words, roster } = useWords(committeeWords);
  const { save, leave } = useCommitteeChange({ committee, kept, onDone }, () => ({
    rooms: rooms.map((room) => ({ ...room, name: room.name.trim() })),
  }));
  const wrong = () => {
    const nameless = rooms.filter(({ name }) => name.trim() === '');
    return Object.fromEntries(nameless.map(({ id }) => [`room-${id}`, words.nameMissing]));
  };
  return (
    <FormCard title={words.edit} wrong={wrong} send={save} label={roster.save} onCancel={leave}>
      <FormRows
        rows={rooms}
        keyOf={({ id }) => id}
        remove={({ name }) => words.remove(name)}
        add={words.add}
        fresh={emptyRoom}
        onRows={(rows) => put({ rooms: rows })}
      >
        {(room, change) => (
          <div className="form-pair">
            <TextField
              id={`room-${room.id}`}
              label={words.name}
              hint={words.nameHint}
              maxLength={60}
              value={room.name}
              onValue={(name) => change({ name })}
            />
            <CheckboxField
              id={`step-free-${room.id}`}
              label={words.stepFree}
              hint={words.stepFreeHint}
              checked={room.isStepFree}
              onChecked={(isStepFree) => change({ isStepFree })}
            />
          </div>
        )}
      </FormRows>
    </FormCard>
  );
}

function emptyRoom(): Room {
  return { id: newId(), name: '', isStepFree: false };
}
