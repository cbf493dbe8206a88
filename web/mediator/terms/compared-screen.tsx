import { lastTermsOf, type MediationFileView } from '@linli/domain/mediation';
import { ComparedTerms } from '../../parts/mediation/compared-terms.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { termWords } from '../../parts/mediation/term-words.ts';
import { useListed } from '../../parts/mediation/use-listed.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorStepWords } from '../file-words.ts';
import { OpenFile } from '../open-file.tsx';
import { addressesOf } from '../steps/addresses.ts';

/** Both sides’ last terms, as both of them may read them. */
export default function ComparedScreen({ code }: { code: string }) {
  return <OpenFile code={code}>{(found) => <Compared found={found} />}</OpenFile>;
}

function Compared({ found }: { found: MediationFileView }) {
  const words = useWords(termWords).compared;
  const { form } = useWords(mediatorStepWords);
  const nameOf = usePartyName(found);
  const listed = useListed();
  const lastOf = (side: 'applicant' | 'respondent') =>
    found.parties
      .filter((party) => party.side === side)
      .flatMap(({ number }) => lastTermsOf(found.proposals as never, number) ?? [])
      .toSorted((one, other) => other.number - one.number)[0];
  const namesOf = (side: 'applicant' | 'respondent') =>
    found.parties.filter((party) => party.side === side).map(({ number }) => nameOf(number));
  const [applicants, respondents] = [namesOf('applicant'), namesOf('respondent')];
  const [one, other] = [lastOf('applicant'), lastOf('respondent')];
  const shown = (proposal: NonNullable<typeof one>) => ({
    name: nameOf(Number(proposal.by)),
    terms: proposal.terms as MediationFileView['proposals'][number]['terms'],
  });
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <FileTitle found={found} />
        <h1>{words.title}</h1>
      </div>
      {one && other ? (
        <ComparedTerms found={found} one={shown(one)} other={shown(other)} />
      ) : (
        <p className="soft">{words.empty(listed([...(one ? [] : applicants), ...(other ? [] : respondents)]))}</p>
      )}
      <div>
        <LinkButton to={addressesOf(found.code).file} kind="secondary">
          {form.back}
        </LinkButton>
      </div>
    </div>
  );
}
