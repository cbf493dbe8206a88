import { instantOf } from '@linli/domain/kernel';
import { type Absence, type MediationFileView, unattendedSittings } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { dutyWords } from '../../client/duty-words.ts';
import { readLeadPresence } from '../../client/mediations.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';

/** That whoever leads is not to be expected at what was planned: her hours have changed since. Nothing is moved by itself. */
export function UnattendedSittings({ found }: { found: MediationFileView }) {
  const { story: words } = useWords(mediatorFileWords);
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['lead-presence', found.code],
    queryFn: () => readLeadPresence(found.code),
  });
  const lead = data?.lead;
  if (lead === undefined) return null;
  const sittings = unattendedSittings(found as never, lead, instantOf(Date.now()));
  if (sittings.length === 0) return null;
  const { name, dutyHours } = lead;
  const hours = dutyWords(dutyHours, language);
  const tell = (when: string, because: Absence) =>
    because === 'away' ? words.leadAway(when, name) : words.leadOffDuty(when, name, hours);
  return (
    <Notice kind="warn" icon="clock">
      {sittings.map(({ number, at, because }) => (
        <p key={number}>{tell(nearDateAndTime(at, Date.now(), language), because)}</p>
      ))}
      <p>{words.leadAgreed(name)}</p>
    </Notice>
  );
}
