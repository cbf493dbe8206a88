import '../ui/tokens.css';
import '../ui/base.css';
import { start } from '../client/start.tsx';
import { AccountGate } from './account-gate.tsx';
import { AccountScreen } from './account-screen.tsx';
import { OpenIdLanding } from './openid-landing.tsx';

const isLanding = location.pathname === '/account/openid';

await start(
  isLanding ? (
    <OpenIdLanding />
  ) : (
    <AccountGate>
      <AccountScreen />
    </AccountGate>
  ),
);
