import { AgreementText } from '../../parts/mediation/agreement-text.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { Badge } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { hasSigned } from './party-next.ts';
import type { PartyProps } from './party-step.tsx';
import { partyWords } from './party-words.ts';
import { SignForm } from './sign-form.tsx';

/** What was agreed, word for word, who has signed, and her own hand. */
export function AgreementSection(props: PartyProps) {
  const { agreement: words } = useWords(partyWords);
  const { found, own } = props.file;
  const { draft } = found;
  if (!draft) return null;
  return (
    <section className="stack" id="agreement">
      <h2>{words.title}</h2>
      <div className="card">
        <AgreementText found={found} draft={draft} />
      </div>
      <Hands {...props} number={draft.number} />
      {!hasSigned(found, own, 'agreement', draft.number) && found.status === 'agreed' && (
        <SignForm {...props} paper="agreement" number={draft.number} label={words.sign} />
      )}
    </section>
  );
}

function Hands({ file: { found }, number }: Pick<PartyProps, 'file'> & { number: number }) {
  const { agreement: words } = useWords(partyWords);
  const nameOf = usePartyName(found);
  const hands = found.signatures.filter((each) => each.paper === 'agreement' && each.number === number);
  // What was agreed by word of mouth has no hands under it.
  if (found.status !== 'agreed' && hands.length === 0) return null;
  const needed = [
    ...found.parties
      .filter(({ leftAt }) => leftAt === undefined)
      .map((party) => ({
        name: nameOf(party.number),
        isThere: hands.some(({ signer }) => signer.party === party.number),
      })),
    ...found.mediators.map(({ personId, name }) => ({
      name,
      isThere: hands.some(({ signer }) => signer.personId === personId),
    })),
    { name: words.committee, isThere: hands.some(({ signer }) => signer.kind === 'committee') },
  ];
  return (
    <div className="stack stack-tight">
      <h3>{words.who}</h3>
      <ul className="party-hands">
        {needed.map(({ name, isThere }) => (
          <li key={name} className="row row-apart">
            <span>{name}</span>
            <Badge kind={isThere ? 'good' : 'plain'}>{isThere ? words.signed : words.notSigned}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
