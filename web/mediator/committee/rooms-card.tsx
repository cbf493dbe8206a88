import type { CommitteeView } from '@linli/domain/mediation';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useBegunForm } from '../kept-form.tsx';
import { RoomsForm, roomsForm } from './rooms-form.tsx';

/** Where the committee mediates. One sitting is in a room at a time, so who plans one sees when it is taken. */
export function RoomsCard({ committee }: { committee: CommitteeView }) {
  const { rooms: words } = useWords(committeeWords);
  const [isEditing, setEditing] = useBegunForm(roomsForm(committee));
  if (isEditing) return <RoomsForm committee={committee} onDone={() => setEditing(false)} />;
  return (
    <section className="card stack">
      <div className="row row-apart">
        <h2>{words.title}</h2>
        {committee.may.includes('roster.change') && (
          <Button kind="secondary" onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        )}
      </div>
      <p className="soft small">{words.lead}</p>
      {committee.rooms.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="stack stack-tight">
        {committee.rooms.map(({ id, name, isStepFree }) => (
          <li key={id} className="row">
            {name}
            {isStepFree && <Badge>{words.stepFree}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
