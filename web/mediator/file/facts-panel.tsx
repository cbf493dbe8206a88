import type { MediationFileView } from '@linli/domain/mediation';
import type { ReactNode } from 'react';
import { mediationWords } from '../../parts/mediation/words.ts';
import { LongWords } from '../../ui/long-words.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';

/** What the dispute is about, where it came from, and who has it. */
export function FactsPanel({ found }: { found: MediationFileView }) {
  const { file: words } = useWords(mediatorFileWords);
  const spoken = useWords(mediationWords);
  const { intake, committee, firstCommittee, assisting, mediators, requests } = found;
  return (
    <section className="card stack">
      <h2>{words.matter}</h2>
      {found.facts && <LongWords text={found.facts.text} />}
      <h3>{words.requests}</h3>
      <ol className="file-requests">
        {requests.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <dl className="file-facts">
        <Fact label={words.source}>{spoken.source[intake.kind]}</Fact>
        {intake.caseCode && (
          <Fact label={words.caseCode}>
            <a className="figures" href={`/desk/cases/${intake.caseCode}`}>
              {intake.caseCode}
            </a>
          </Fact>
        )}
        {intake.unit && <Fact label={words.from}>{intake.unit.name}</Fact>}
        {intake.courtName && <Fact label={words.courtName}>{intake.courtName}</Fact>}
        {intake.courtNumber && <Fact label={words.courtNumber}>{intake.courtNumber}</Fact>}
        <Fact label={words.committee}>{committee.name}</Fact>
        {firstCommittee.id !== committee.id && <Fact label={words.first}>{firstCommittee.name}</Fact>}
        {assisting.length > 0 && <Fact label={words.assisting}>{assisting.map(({ name }) => name).join('、')}</Fact>}
        <Fact label={words.mediators}>
          {mediators.length === 0 && words.noMediator}
          {mediators.map(({ name, isLead }) => (isLead ? `${name}（${words.lead}）` : name)).join('、')}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="file-fact">
      <dt className="soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
