import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import { type Act, bytesOf } from './act.ts';
import { ActHead } from './act-head.tsx';
import { RefusedAct } from './refused-act.tsx';
import { sizeOf } from './size.ts';
import { useActs } from './use-acts.ts';

/** Everything she has done today, and what became of it: what waits first, what was sent below. */
export default function WaitingScreen() {
  const words = useWords(gridWords).acts;
  const { acts, sendNow, sendingId } = useActs();
  const waiting = acts.filter(({ state }) => state === 'waiting');
  const refused = acts.filter(({ state }) => state === 'refused');
  const sent = acts.filter(({ state }) => state === 'sent').toReversed();
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
      </div>
      {acts.length === 0 && <Empty title={words.nothing} />}
      {refused.length > 0 && (
        <section className="stack stack-tight">
          <h2>{words.refusedTitle}</h2>
          {refused.map((act) => (
            <RefusedAct key={act.id} act={act} />
          ))}
        </section>
      )}
      {waiting.length > 0 && (
        <section className="stack stack-tight">
          <h2>{words.waitingTitle}</h2>
          <p className="soft">{words.inOrder(sizeOf(bytesOf(waiting)))}</p>
          <ActLines acts={waiting} />
          <Button kind="secondary" wide busy={sendingId !== undefined} onClick={() => void sendNow()}>
            {words.sendNow}
          </Button>
        </section>
      )}
      {sent.length > 0 && (
        <section className="stack stack-tight">
          <h2>{words.sentTitle}</h2>
          <ActLines acts={sent} />
        </section>
      )}
    </div>
  );
}

function ActLines({ acts }: { acts: Act[] }) {
  return (
    <ul className="stack stack-tight">
      {acts.map((act) => (
        <li key={act.id} className="act-line">
          <ActHead act={act} />
        </li>
      ))}
    </ul>
  );
}
