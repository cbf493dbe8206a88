import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { DeskProvider } from '../parts/desk/desk-provider.tsx';
import { entrance } from '../parts/desk/entrance.tsx';
import { queuesOf } from '../parts/desk/queues.ts';
import { deskWords } from '../parts/desk/words.ts';
import { SessionGate, useSession } from '../parts/identity/session-gate.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { Desk } from './desk.tsx';
import { QueueScreen, ViewScreen } from './queue-screen.tsx';

const CaseScreen = lazy(() => import('../parts/desk/case-screen.tsx'));
const SearchScreen = lazy(() => import('./search-screen.tsx'));
const HandOversScreen = lazy(() => import('../parts/desk/hand-overs-screen.tsx'));
const ExportTraceScreen = lazy(() => import('../parts/desk/export-trace-screen.tsx'));
const MergeScreen = lazy(() => import('../parts/desk/merge-screen.tsx'));
const SplitScreen = lazy(() => import('../parts/desk/split-screen.tsx'));
const TemplatesScreen = lazy(() => import('../parts/desk/templates-screen.tsx'));
const WishesScreen = lazy(() => import('./wishes-screen.tsx'));
const RegisterScreen = lazy(() => import('./register-screen.tsx'));

await start(
  <Router base="/desk">
    <SessionGate frame={entrance('/desk/', () => useWords(deskWords).name)}>
      <DeskProvider>
        <Desk>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/queues/:name">{({ name }) => <QueueScreen name={name} />}</Route>
              <Route path="/views/:id">{({ id }) => <ViewScreen id={id} />}</Route>
              <Route path="/cases/:code/merge/:into">
                {({ code, into }) => <MergeScreen key={code} code={code} into={into} />}
              </Route>
              <Route path="/cases/:code/split">{({ code }) => <SplitScreen code={code} />}</Route>
              <Route path="/templates" component={TemplatesScreen} />
              <Route path="/cases/:code">{({ code }) => <CaseScreen code={code} />}</Route>
              <Route path="/search" component={SearchScreen} />
              <Route path="/hand-overs" component={HandOversScreen} />
              <Route path="/mediation-wishes" component={WishesScreen} />
              <Route path="/exports" component={ExportTraceScreen} />
              <Route path="/register" component={RegisterScreen} />
              <Route component={FirstQueue} />
            </Switch>
          </Suspense>
        </Desk>
      </DeskProvider>
    </SessionGate>
  </Router>,
);

function FirstQueue() {
  const { post } = useSession();
  return <Redirect to={`/queues/${queuesOf(post)[0]?.queues[0]?.name}`} />;
}
