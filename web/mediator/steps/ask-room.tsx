import { useQuery } from '@tanstack/react-query';
import { timeOfDay } from '../../client/beijing-time.ts';
import { readMediationCalendar } from '../../client/mediations.ts';
import type { FieldAbout } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';

type Own = FieldAbout & {
  /** The moment as it stands in the form, once there is one: who has which room on that day. */
  moment: string | undefined;
  value: string | undefined;
  onValue: (roomId: string | undefined) => void;
};

const elsewhere = 'elsewhere';

/** One of the committee's rooms, each with when it is taken on that day. Not there where the committee has none. */
export function RoomField({ moment, value, onValue, ...about }: Own) {
  const { form: words } = useWords(mediatorStepWords);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(moment ?? '')?.[0];
  const asked = day ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { data } = useQuery({
    queryKey: ['mediation-calendar', 'rooms', asked],
    queryFn: () => readMediationCalendar(asked, 1),
    // Others plan meanwhile.
    staleTime: 0,
    placeholderData: (before) => before,
  });
  if (data === undefined || data.rooms.length === 0) return null;
  const takenOf = (id: string) =>
    day === undefined
      ? []
      : data.sittings
          .filter(({ room }) => room?.id === id)
          .map(({ at, untilAt }) => `${timeOfDay(at)}–${timeOfDay(untilAt)}`);
  const hintOf = ({ id, isStepFree }: (typeof data.rooms)[number]) => {
    const taken = takenOf(id);
    const said = [
      isStepFree && words.stepFree,
      taken.length > 0 ? words.taken(taken.join('、')) : day && words.free,
    ].filter(Boolean);
    return said.length > 0 ? said.join(' · ') : undefined;
  };
  return (
    <RadioCards
      {...about}
      value={value ?? elsewhere}
      onValue={(chosen) => onValue(chosen === elsewhere ? undefined : chosen)}
      choices={[
        ...data.rooms.map((room) => ({ value: room.id, label: room.name, hint: hintOf(room) })),
        { value: elsewhere, label: words.elsewhere },
      ]}
    />
  );
}
