import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { entrance } from '../parts/desk/entrance.tsx';
import { SessionGate } from '../parts/identity/session-gate.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { CellScreen } from './cell-screen.tsx';
import { GridPage } from './grid-page.tsx';
import { gridWords } from './words.ts';

const RegisterScreen = lazy(() => import('./register-screen.tsx'));
const CaseScreen = lazy(() => import('./case-screen.tsx'));

await start(
  <Router base="/grid">
    <SessionGate frame={entrance('/grid/', () => useWords(gridWords).name)}>
      <GridPage>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/register" component={RegisterScreen} />
            <Route path="/cases/:code">{({ code }) => <CaseScreen code={code} />}</Route>
            <Route component={CellScreen} />
          </Switch>
        </Suspense>
      </GridPage>
    </SessionGate>
  </Router>,
);
