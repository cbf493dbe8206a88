import { nearDateAndTime } from '../../client/beijing-time.ts';
import { spokenCode } from '../../parts/cases/case-code.ts';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import type { Act } from './act.ts';
import { useActWords } from './use-act-words.ts';
import { useActs } from './use-acts.ts';

const kinds: Record<Act['state'] | 'sending', BadgeKind> = {
  waiting: 'warn',
  sending: 'accent',
  sent: 'good',
  refused: 'bad',
};

/** What it is, about what, when, and how far it has come. */
export function ActHead({ act }: { act: Act }) {
  const words = useWords(gridWords).acts;
  const nameOf = useActWords();
  const language = useLanguage();
  const { sendingId } = useActs();
  const state = sendingId === act.id ? 'sending' : act.state;
  return (
    <>
      <p className="row row-apart">
        <strong>{nameOf(act)}</strong>
        <Badge kind={kinds[state]}>{words.state[state]}</Badge>
      </p>
      <p className="act-words words">{act.about}</p>
      <p className="soft small figures">
        {nearDateAndTime(new Date(act.madeAt).toISOString(), Date.now(), language)}
        {act.photos.length > 0 && words.photos(act.photos.length)}
        {act.code && words.code(spokenCode(act.code))}
      </p>
    </>
  );
}
