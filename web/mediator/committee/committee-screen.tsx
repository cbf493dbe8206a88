import { type MediationStatus, mediationStatuses } from '@linli/domain/mediation';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useFiles } from '../use-files.ts';

/** The committee at one look: how many of its files stand where. */
export default function CommitteeScreen() {
  const { status: names } = useWords(mediationWords);
  const { post } = useSession();
  const { data, error, refetch } = useFiles();
  const countOf = (status: MediationStatus) => data?.mediations.filter((line) => line.status === status).length ?? 0;
  return (
    <div className="stack">
      <h1>{post.unit.name}</h1>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <dl className="stack stack-tight">
        {mediationStatuses
          .filter((status) => countOf(status) > 0)
          .map((status) => (
            <div key={status} className="row row-apart">
              <dt>{names[status]}</dt>
              <dd className="figures">{countOf(status)}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
