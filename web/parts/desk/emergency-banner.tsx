import type { EmergencyLine } from '@linli/domain/oversight';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { acknowledgeEmergency, decideEmergency, listEmergencies } from '../../client/emergencies.ts';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { spokenCode } from '../cases/case-code.ts';
import { useSession } from '../identity/session-gate.tsx';
import { postsWords } from './posts-words.ts';

/** Rings on the desks of supervisors and leaders until each has taken note of it. */
export function EmergencyBanner() {
  const { post } = useSession();
  const isWatching = post.role === 'supervisor' || post.role === 'leader';
  const list = useQuery({
    queryKey: ['emergencies', post.id],
    queryFn: listEmergencies,
    enabled: isWatching,
    refetchInterval: 60_000,
  });
  const ringing = (list.data ?? []).filter(({ may }) => may.includes('acknowledge')).slice(0, 5);
  return ringing.map((line) => <Ring key={line.id} line={line} />);
}

function Ring({ line }: { line: EmergencyLine }) {
  const words = useWords(postsWords).emergency;
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['emergencies'] });
  const deciding = useMutation({
    mutationFn: (decision: 'approved' | 'refused') => decideEmergency(line.id, decision),
    onSettled: refresh,
  });
  const noting = useMutation({ mutationFn: () => acknowledgeEmergency(line.id), onSettled: refresh });
  return (
    <Alert
      type="error"
      showIcon
      title={words.ring(line.askedByName, spokenCode(line.code))}
      description={
        <div className="stack">
          <p>{words.because(line.reason)}</p>
          <p>
            {words.state[line.state]}
            {line.decidedByName !== undefined && ` · ${words.decidedBy(line.decidedByName)}`}
          </p>
          {(deciding.error ?? noting.error) && <Failure of={deciding.error ?? noting.error} />}
          <div className="button-row">
            {line.may.includes('decide') && (
              <>
                <Button type="primary" onClick={() => deciding.mutate('approved')}>
                  {words.approve}
                </Button>
                <Button onClick={() => deciding.mutate('refused')}>{words.refuse}</Button>
              </>
            )}
            {line.state !== 'asked' && <Button onClick={() => noting.mutate()}>{words.noted}</Button>}
          </div>
        </div>
      }
    />
  );
}
