import { useState } from 'react';
import { Link } from 'wouter';
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
  const [assigned, setAssigned] = useState<string>();
  return (
    <div className="stack">
      <Link href="/">{words.desk.home}</Link>
      <h1>{words.candidates.title}</h1>
      <p className="soft figures">{line ? `${nameOf(line.disputeType)} · ${line.number ?? code}` : code}</p>
      {assigned === undefined ? (
        <Candidates code={code} onAssigned={setAssigned} />
      ) : (
        <Notice kind="good" icon="check" title={words.candidates.done(assigned)} live />
      )}
    </div>
  );
}
