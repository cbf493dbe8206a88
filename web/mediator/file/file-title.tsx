import type { MediationFileView } from '@linli/domain/mediation';
import { Link } from 'wouter';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { addressesOf } from '../steps/addresses.ts';

/** Whose file a form is about, and the way back to it. */
export function FileTitle({ found }: { found: MediationFileView }) {
  const typeOf = useDisputeTypeName();
  return (
    <p className="small">
      <Link className="way-back" href={addressesOf(found.code).file}>
        <span className="file-title">
          ← {typeOf(found.disputeType)} · {usePartiesTitle(found)}
        </span>
      </Link>
    </p>
  );
}

/** 王秀英 · 李大山; with many, the first two of them. */
export function usePartiesTitle(found: MediationFileView): string {
  const nameOf = usePartyName(found);
  const firstOf = (side: 'applicant' | 'respondent') => found.parties.find((party) => party.side === side);
  const shown = [firstOf('applicant'), firstOf('respondent')].flatMap((party) => (party ? [nameOf(party.number)] : []));
  return shown.join(' / ') + (found.parties.length > 2 ? ` +${found.parties.length - 2}` : '');
}
