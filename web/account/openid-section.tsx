import type { AccountView } from '@linli/domain/identity';
import { useQuery } from '@tanstack/react-query';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { findOpenIdName, leaveForOpenId, unbindOpenId } from '../client/openid.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useAccountChange } from './use-account-change.ts';
import { accountWords } from './words.ts';

/** The organisation's own sign-in, where it has one: bound by its holder, and by nobody else. */
export function OpenIdSection({ account }: { account: AccountView }) {
  const words = useWords(accountWords).openId;
  const language = useLanguage();
  const { data: name } = useQuery({ queryKey: ['openId'], queryFn: findOpenIdName, staleTime: 600_000 });
  const binding = useAccountChange(() => leaveForOpenId(true));
  const unbinding = useAccountChange(unbindOpenId);
  const failure = binding.error ?? unbinding.error;
  if (!name) return null;
  return (
    <section className="card stack">
      <h2>{name}</h2>
      <p className="soft">{words.lead(name)}</p>
      {account.openIdSince === null ? (
        <div>
          <Button kind="secondary" busy={binding.isPending} onClick={() => binding.mutate(undefined)}>
            {words.bind(name)}
          </Button>
        </div>
      ) : (
        <>
          <p>{words.bound(nearDateAndTime(account.openIdSince, Date.now(), language))}</p>
          <div>
            <Button kind="quiet" busy={unbinding.isPending} onClick={() => unbinding.mutate(undefined)}>
              {words.unbind}
            </Button>
          </div>
        </>
      )}
      {failure && <Failure of={failure} />}
    </section>
  );
}
