import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { DeskProvider } from '../parts/desk/desk-provider.tsx';
import { entrance } from '../parts/desk/entrance.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { SessionGate } from '../parts/identity/session-gate.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { LeaderDesk } from './leader-desk.tsx';
import { NumbersScreen } from './numbers-screen.tsx';

const ListScreen = lazy(() => import('./list-screen.tsx'));
const MediationScreen = lazy(() => import('./mediation-screen.tsx'));
const CaseScreen = lazy(() => import('../parts/desk/case-screen.tsx'));

await start(
  <Router base="/leader">
    <SessionGate frame={entrance('/leader/', () => useWords(deskWords).leaderName)}>
      <DeskProvider>
        <LeaderDesk>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/behind" component={ListScreen} />
              <Route path="/mediation" component={MediationScreen} />
              <Route path="/cases/:code">{({ code }) => <CaseScreen code={code} />}</Route>
              <Route component={NumbersScreen} />
            </Switch>
          </Suspense>
        </LeaderDesk>
      </DeskProvider>
    </SessionGate>
  </Router>,
);
