import './ask-first.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { Loading } from '../ui/loading.tsx';
import { HomeScreen } from './home-screen.tsx';
import { ResidentPage } from './resident-page.tsx';

const ReportScreen = lazy(() => import('./report-screen.tsx'));
const SentScreen = lazy(() => import('./sent-screen.tsx'));
const ProgressScreen = lazy(() => import('./progress-screen.tsx'));
const ApplyScreen = lazy(() => import('./mediation/apply-screen.tsx'));
const PartyScreen = lazy(() => import('./mediation/party-screen.tsx'));
const CaseScreen = lazy(() => import('./case-screen.tsx'));

await start(
  <ResidentPage>
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/report/:draft">{({ draft }) => <ReportScreen id={draft} />}</Route>
        <Route path="/sent/:code">{({ code }) => <SentScreen code={code} />}</Route>
        <Route path="/progress" component={ProgressScreen} />
        <Route path="/progress/:code">{({ code }) => <CaseScreen code={code} />}</Route>
        <Route path="/mediation/apply" component={ApplyScreen} />
        <Route path="/mediation/:partyCode">{({ partyCode }) => <PartyScreen partyCode={partyCode} />}</Route>
        <Route component={HomeScreen} />
      </Switch>
    </Suspense>
  </ResidentPage>,
);
