import '../ui/tokens.css';
import '../ui/base.css';
import { start } from '../client/start.tsx';
import { AccountGate } from './account-gate.tsx';
import { AccountScreen } from './account-screen.tsx';

await start(
  <AccountGate>
    <AccountScreen />
  </AccountGate>,
);
