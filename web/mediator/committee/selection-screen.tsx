import type { MediationInput } from '@linli/domain/mediation';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Intent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { KeptCandidates } from '../kept-candidates.tsx';
import { HandAcross } from './hand-across.tsx';
import { useCommitteeDesk } from './use-committee-desk.ts';
import { WayBack } from './way-back.tsx';

/** Who is to mediate one file. */
export function SelectionScreen({ code }: { code: string }) {
  const words = useWords(committeeWords);
  const nameOf = useDisputeTypeName();
  const line = useCommitteeDesk().data?.waiting.find((each) => each.code === code);
  const cache = useQueryClient();
  const { post } = useSession();
  const [done, setDone] = useState<string>();
  const assign = async (body: MediationInput<'assignment'>, intent: Intent, name: string) => {
    await takeMediationStep({ code, step: 'assignment', body, intent });
    for (const queryKey of [['mediations'], ['committee-desk']]) void cache.invalidateQueries({ queryKey });
    setDone(words.candidates.done(name));
  };
  return (
    <div className="stack file-narrow">
      <WayBack to="/" words={words.desk.home}>
        <h1>{words.candidates.title}</h1>
        <p className="soft figures">{line ? `${nameOf(line.disputeType)} · ${line.number ?? code}` : code}</p>
      </WayBack>
      {done === undefined ? (
        <KeptCandidates code={code} take={assign} />
      ) : (
        <Notice kind="good" icon="check" title={done} live />
      )}
      {done === undefined && line && post.role === 'supervisor' && (
        <HandAcross
          code={code}
          committee={line.committee}
          onHanded={(to) => setDone(words.candidates.handAcross.handed(to))}
        />
      )}
    </div>
  );
}
