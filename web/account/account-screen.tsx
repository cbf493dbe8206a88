import { useQuery } from '@tanstack/react-query';
import { getAccount } from '../client/account.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { CloseSection } from './close-section.tsx';
import { OpenIdSection } from './openid-section.tsx';
import { OwnCasesSection } from './own-cases-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { SignInsSection } from './sign-ins-section.tsx';
import { TotpSection } from './totp-section.tsx';
import { accountWords } from './words.ts';
import './account-screen.css';

/** By what somebody signs in, where she is signed in now, and when she was. */
export function AccountScreen() {
  const words = useWords(accountWords);
  const account = useQuery({ queryKey: ['account'], queryFn: getAccount });
  if (account.error) return <Failure of={account.error} onRetry={() => void account.refetch()} />;
  if (!account.data) return <Loading />;
  // She comes in by a code: that she has no password is nothing she could change.
  const isResidentOnly = account.data.contact !== undefined && account.data.passwordSetAt === null;
  return (
    <div className="stack stack-wide account">
      <h1>
        {words.name} · {account.data.name}
      </h1>
      {account.data.contact && <p className="soft">{words.signUp.sentTo(account.data.contact)}</p>}
      {account.data.contact && <OwnCasesSection />}
      <PasskeysSection account={account.data} />
      <TotpSection account={account.data} />
      <OpenIdSection account={account.data} />
      {!isResidentOnly && <PasswordSection account={account.data} />}
      <SessionsSection />
      <SignInsSection />
      {account.data.contact && <CloseSection />}
    </div>
  );
}
