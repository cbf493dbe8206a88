import { useQuery } from '@tanstack/react-query';
import type { Proof } from '../../client/cases.ts';
import { findWish } from '../../client/wishes.ts';
import { wishWords } from '../../parts/mediation/wish-words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { paths } from '../paths.ts';

/** 请调解: from her own case, where what it is about can be mediated. */
export default function WishSection({ code, proof }: { code: string; proof: Proof }) {
  const { mine: words } = useWords(wishWords);
  const { data } = useQuery({ queryKey: ['wish', code], queryFn: () => findWish(code, proof), retry: false });
  if (!data || (!data.may && data.partyCode === undefined)) return null;
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      <p>{data.may ? words.lead : words.asked}</p>
      {data.may ? (
        <LinkButton to={paths.applyFor(code)} kind="secondary">
          {words.ask}
        </LinkButton>
      ) : (
        <LinkButton to={paths.mediation(data.partyCode ?? '')} kind="secondary">
          {words.open}
        </LinkButton>
      )}
    </section>
  );
}
