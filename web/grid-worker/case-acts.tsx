import type { CaseView } from '@linli/domain/cases';
import { useState } from 'react';
import { newIntent } from '../client/intent.ts';
import { ApiProblem } from '../client/problem.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { useWords } from '../ui/use-language.ts';
import { useActWords } from './acts/use-act-words.ts';
import { useActs } from './acts/use-acts.ts';
import { actsOpen } from './open-acts.ts';
import { gridWords } from './words.ts';

/** What she can do now: the record's own `may`, and what her waiting acts will have made of it by then. */
export function CaseActs({ found }: { found: CaseView }) {
  const words = useWords(gridWords).case;
  const nameOf = useActWords();
  const { post } = useSession();
  const { acts, put } = useActs();
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const open = actsOpen(found, post.unit.id, acts);

  const takeUp = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const act = await put({
        id: newIntent(),
        about: found.words.slice(0, 80),
        divisionCode: found.place.divisionCode,
        photos: [],
        call: {
          kind: 'step',
          code: found.code,
          step: 'acknowledgement',
          body: {},
          seen: { version: found.version, status: found.status },
        },
      });
      if (act.state === 'refused' && act.problem) setFailure(new ApiProblem(act.problem));
      else announce(act.state === 'sent' ? words.done(nameOf(act)) : words.kept(nameOf(act)));
    } catch (full) {
      setFailure(full);
    } finally {
      setBusy(false);
    }
  };

  if (open.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-label={words.acts}>
      {failure !== undefined && <Failure of={failure} />}
      {open.includes('acknowledgement') && (
        <Button wide icon="check" busy={isBusy} onClick={() => void takeUp()}>
          {words.act.acknowledgement}
        </Button>
      )}
      <div className="act-links">
        {open
          .filter((act) => act !== 'acknowledgement')
          .map((act) => (
            <LinkButton key={act} kind="secondary" to={`/cases/${found.code}/${act}`}>
              {words.act[act]}
            </LinkButton>
          ))}
      </div>
    </section>
  );
}
