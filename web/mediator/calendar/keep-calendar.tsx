import { useState } from 'react';
import { readMediationCalendar } from '../../client/mediations.ts';
import { saveFile } from '../../client/save-file.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { toICalendar } from './to-icalendar.ts';

/** As far as the house tells at once. */
const keptDays = 42;

/** The house tells nobody on its staff by telephone: her own calendar does, as of the day on which she takes it with her. */
export function KeepCalendar({ today }: { today: string }) {
  const { calendar: words } = useWords(mediatorFileWords);
  const { sessionKind } = useWords(mediationWords);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const keep = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { sittings } = await readMediationCalendar(today, keptDays);
      const own = sittings.filter(({ file }) => file?.isMine);
      setSaid(own.length === 0 ? words.noneToKeep : words.kept(own.length));
      if (own.length === 0) return;
      const place = ({ room, kind }: (typeof own)[number]) => room?.name ?? sessionKind[kind];
      const text = toICalendar(own, new Date().toISOString(), { summary: words.event, place });
      saveFile(`linli-${today}.ics`, new Blob([text], { type: 'text/calendar' }));
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="stack stack-tight">
      <div>
        <Button kind="secondary" icon="calendar" busy={isBusy} onClick={() => void keep()}>
          {words.keep}
        </Button>
      </div>
      <p className="soft small">{words.keepLead}</p>
      <p role="status">{said}</p>
      {failure !== undefined && <Failure of={failure} />}
    </section>
  );
}
