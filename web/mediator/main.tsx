import '../ui/tokens.css';
import '../ui/base.css';
import './mediator.css';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { entrance } from '../parts/desk/entrance.tsx';
import { SessionGate } from '../parts/identity/session-gate.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { FilesScreen } from './files-screen.tsx';
import { MediatorPage } from './mediator-page.tsx';
import { mediatorWords } from './words.ts';

const CommitteeScreen = lazy(() => import('./committee/committee-screen.tsx'));

await start(
  <Router base="/mediator">
    <SessionGate frame={entrance('/mediator/', () => useWords(mediatorWords).name)}>
      <MediatorPage>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/committee" nest>
              <CommitteeScreen />
            </Route>
            <Route component={FilesScreen} />
          </Switch>
        </Suspense>
      </MediatorPage>
    </SessionGate>
  </Router>,
);
