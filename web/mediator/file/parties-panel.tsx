import type { AttachmentRef } from '@linli/domain/cases';
import type { MediationFileView } from '@linli/domain/mediation';
import { PaperLink } from '../../parts/mediation/paper-link.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { NewReceipt } from './new-receipt.tsx';

/** Whose dispute it is: each with how to reach her, who speaks for her, and whether she knows what she may refuse. */
export function PartiesPanel({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords).file;
  const spoken = useWords(mediationWords);
  const nameOf = usePartyName(found);
  const told = (number: number) => found.rightsTold.some(({ party }) => party === number);
  return (
    <section className="card stack">
      <h2>{words.parties}</h2>
      <ul className="stack">
        {found.parties.map(({ number, side, kind, contact, standing, agent, identity, rights = [], leftAt }) => (
          <li key={number} className="stack stack-tight">
            <p className="row">
              <strong>{nameOf(number)}</strong>
              <Badge>{spoken.side[side]}</Badge>
              {kind === 'organization' && <Badge>{spoken.partyKind.organization}</Badge>}
              {leftAt ? (
                <Badge kind="warn">{words.left}</Badge>
              ) : (
                <Badge kind={told(number) ? 'good' : 'warn'}>{told(number) ? words.told : words.notTold}</Badge>
              )}
            </p>
            {contact?.text && (
              <p>
                <a href={`tel:${contact.text}`} className="way-back figures">
                  {contact.text}
                </a>
              </p>
            )}
            {standing?.text && <p className="soft">{standing.text}</p>}
            {agent && (
              <p className="soft">{words.agent(agent.name?.text ?? '', spoken.agentAuthority[agent.authority])}</p>
            )}
            {!leftAt && found.status !== 'archived' && (
              <div className="file-party-act">
                <NewReceipt code={found.code} party={number} name={nameOf(number)} />
              </div>
            )}
            <Papers code={found.code} papers={[identity, agent?.paper, ...rights]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Papers({ code, papers }: { code: string; papers: readonly (AttachmentRef | undefined)[] }) {
  const words = useWords(mediatorFileWords).file;
  const known = papers.filter((paper) => paper !== undefined);
  if (known.length === 0) return null;
  return (
    <p className="row">
      {known.map((paper, at) => (
        <PaperLink key={paper.id} code={code} paper={paper} label={words.paper(at + 1, known.length)} />
      ))}
    </p>
  );
}
