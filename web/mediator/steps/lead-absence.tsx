import { instantOf, later } from '@linli/domain/kernel';
import { whyNotThere } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { dutyWords } from '../../client/duty-words.ts';
import { readLeadPresence } from '../../client/mediations.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';

type Own = { code: string; moment: string | undefined; minutes: number };

/** That whoever leads is not to be expected then. It keeps nobody from planning: she may have agreed to come. */
export function LeadAbsence({ code, moment, minutes }: Own) {
  const { form: words } = useWords(mediatorStepWords);
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['lead-presence', code], queryFn: () => readLeadPresence(code) });
  const begins = Date.parse(`${moment}:00+08:00`);
  if (data?.lead === undefined || Number.isNaN(begins)) return null;
  const { name, dutyHours } = data.lead;
  const at = instantOf(begins);
  const because = whyNotThere(data.lead, at, later(at, minutes * 60_000));
  if (because === undefined) return null;
  return (
    <Notice kind="warn" icon="clock" live>
      <p>{because === 'away' ? words.leadAway(name) : words.leadOffDuty(name, dutyWords(dutyHours, language))}</p>
    </Notice>
  );
}
