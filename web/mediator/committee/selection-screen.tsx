import type { MediationInput } from '@linli/domain/mediation';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { newIntent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { Candidates } from '../../parts/mediation/candidates.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useCommitteeDesk } from './use-committee-desk.ts';

/** Who is to mediate one file. */
export function SelectionScreen({ code }: { code: string }) {
  const words = useWords(committeeWords);
  const nameOf = useDisputeTypeName();
  const line = useCommitteeDesk().data?.waiting.find((each) => each.code === code);
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const [assigned, setAssigned] = useState<string>();
  const assign = async (body: MediationInput<'assignment'>, name: string) => {
    await takeMediationStep({ code, step: 'assignment', body, intent });
    for (const queryKey of [['mediations'], ['committee-desk']]) void cache.invalidateQueries({ queryKey });
    setAssigned(name);
  };
  return (
    <div className="stack">
      <Link href="/">{words.desk.home}</Link>
      <h1>{words.candidates.title}</h1>
      <p className="soft figures">{line ? `${nameOf(line.disputeType)} · ${line.number ?? code}` : code}</p>
      {assigned === undefined ? (
        <Candidates code={code} assign={assign} />
      ) : (
        <Notice kind="good" icon="check" title={words.candidates.done(assigned)} live />
      )}
    </div>
  );
}
