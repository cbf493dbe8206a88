import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { entrance } from '../parts/desk/entrance.tsx';
import { SessionGate } from '../parts/identity/session-gate.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { GridPage } from './grid-page.tsx';
import { keptSession } from './kept/kept-session.ts';
import { TodayScreen } from './today-screen.tsx';
import { gridWords } from './words.ts';

const RegisterScreen = lazy(() => import('./register-screen.tsx'));
const CaseScreen = lazy(() => import('./case-screen.tsx'));
const ActScreen = lazy(() => import('./act-screen.tsx'));
const WholeCaseScreen = lazy(() => import('./whole-case-screen.tsx'));
const VisitsScreen = lazy(() => import('./visits-screen.tsx'));
const VisitScreen = lazy(() => import('./visit-screen.tsx'));
const MapScreen = lazy(() => import('./map-screen.tsx'));
const WaitingScreen = lazy(() => import('./acts/waiting-screen.tsx'));

await start(
  <Router base="/grid">
    <SessionGate frame={entrance('/grid/', () => useWords(gridWords).name)} kept={keptSession}>
      <GridPage>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/register" component={RegisterScreen} />
            <Route path="/visits" component={VisitsScreen} />
            <Route path="/visits/new" component={VisitScreen} />
            <Route path="/map" component={MapScreen} />
            <Route path="/waiting" component={WaitingScreen} />
            <Route path="/cases/:code">{({ code }) => <CaseScreen code={code} />}</Route>
            <Route path="/cases/:code/whole">{({ code }) => <WholeCaseScreen code={code} />}</Route>
            <Route path="/cases/:code/:act">{({ code, act }) => <ActScreen code={code} act={act} />}</Route>
            <Route component={TodayScreen} />
          </Switch>
        </Suspense>
      </GridPage>
    </SessionGate>
  </Router>,
);
