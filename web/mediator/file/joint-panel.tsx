import { jointStateOf, type MediationFileView } from '@linli/domain/mediation';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';

const kinds = { asked: 'warn', joined: 'good' } as const;

/** Which committees were asked to mediate with, which of them came, and why another did not. */
export function JointPanel({ found: { invitations = [] } }: { found: MediationFileView }) {
  const { file: words } = useWords(mediatorFileWords);
  const { jointState } = useWords(mediationWords);
  const language = useLanguage();
  if (invitations.length === 0) return null;
  return (
    <section className="card stack" aria-label={words.joint}>
      <h2>{words.joint}</h2>
      <ul className="stack">
        {invitations.map((each) => {
          const state = jointStateOf(each);
          return (
            <li key={`${each.unit.id} ${each.at}`} className="stack stack-tight">
              <p className="row row-apart">
                <strong>{each.unit.name}</strong>
                <Badge kind={kinds[state as keyof typeof kinds] ?? 'plain'}>{jointState[state]}</Badge>
              </p>
              <p className="soft small">{words.jointSince(nearDateAndTime(each.at, Date.now(), language))}</p>
              {each.ended?.reason && <p className="words">{each.ended.reason.text}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
