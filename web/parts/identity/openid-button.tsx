import { useMutation, useQuery } from '@tanstack/react-query';
import { findOpenIdName, leaveForOpenId } from '../../client/openid.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { signInWords } from './words.ts';

/** The organisation's own sign-in, where it has one. */
export function OpenIdButton() {
  const words = useWords(signInWords).openId;
  const { data: name } = useQuery({ queryKey: ['openId'], queryFn: findOpenIdName, staleTime: 600_000 });
  const leaving = useMutation({ mutationFn: () => leaveForOpenId(false) });
  if (!name) return null;
  return (
    <>
      <Button kind="secondary" wide busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {words.enter(name)}
      </Button>
      {leaving.error && <Failure of={leaving.error} />}
    </>
  );
}
