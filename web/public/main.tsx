import './ask-first.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { Loading } from '../ui/loading.tsx';
import { CaseScreen } from './case-screen.tsx';
import { CasesScreen } from './cases-screen.tsx';
import { PublicPage } from './public-page.tsx';

const PrivacyScreen = lazy(async () => ({ default: (await import('./privacy-screen.tsx')).PrivacyScreen }));
const PromisesScreen = lazy(async () => ({ default: (await import('./promises-screen.tsx')).PromisesScreen }));
const StatisticsScreen = lazy(async () => ({ default: (await import('./statistics-screen.tsx')).StatisticsScreen }));
const TransparencyScreen = lazy(async () => ({
  default: (await import('./transparency-screen.tsx')).TransparencyScreen,
}));
const FollowScreen = lazy(() => import('./follow-screen.tsx'));
const MediatorsScreen = lazy(() => import('./mediators-screen.tsx'));
const ModelCasesScreen = lazy(() => import('./model-cases-screen.tsx'));
const ModelCaseScreen = lazy(() => import('./model-case-screen.tsx'));
const LetterScreen = lazy(() => import('./letter-screen.tsx'));
const FollowedScreen = lazy(() => import('./followed-screen.tsx'));

await start(
  <Router base="/public">
    <PublicPage>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/statistics" component={StatisticsScreen} />
          <Route path="/promises" component={PromisesScreen} />
          <Route path="/transparency" component={TransparencyScreen} />
          <Route path="/privacy" component={PrivacyScreen} />
          <Route path="/cases/:code">{({ code }) => <CaseScreen code={code} />}</Route>
          <Route path="/follow" component={FollowScreen} />
          <Route path="/follow/:token">{({ token }) => <FollowedScreen token={token} />}</Route>
          <Route path="/mediators" component={MediatorsScreen} />
          <Route path="/model-cases" component={ModelCasesScreen} />
          <Route path="/model-cases/:county/:id">
            {({ county, id }) => <ModelCaseScreen county={county} id={id} />}
          </Route>
          <Route path="/appointments">
            <LetterScreen />
          </Route>
          <Route path="/appointments/:code">{({ code }) => <LetterScreen key={code} code={code} />}</Route>
          <Route component={CasesScreen} />
        </Switch>
      </Suspense>
    </PublicPage>
  </Router>,
);
