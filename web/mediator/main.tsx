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

const FileScreen = lazy(() => import('./file/file-screen.tsx'));
const StepScreen = lazy(() => import('./steps/step-screen.tsx'));
const TermsScreen = lazy(() => import('./terms/terms-screen.tsx'));
const ComparedScreen = lazy(() => import('./terms/compared-screen.tsx'));
const SigningScreen = lazy(() => import('./signing/signing-screen.tsx'));
const SessionScreen = lazy(() => import('./session/session-screen.tsx'));
const AssignmentScreen = lazy(() => import('./steps/assignment-screen.tsx'));
const ArchiveScreen = lazy(() => import('./archive/archive-screen.tsx'));
const CalendarScreen = lazy(() => import('./calendar/calendar-screen.tsx'));
const OpeningScreen = lazy(() => import('./opening/opening-screen.tsx'));
const ModelCaseScreen = lazy(() => import('./model-case/model-case-screen.tsx'));
const CommitteeScreen = lazy(() => import('./committee/committee-screen.tsx'));

await start(
  <Router base="/mediator">
    <SessionGate frame={entrance('/mediator/', () => useWords(mediatorWords).name)}>
      <MediatorPage>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/files/:code">{({ code }) => <FileScreen code={code} />}</Route>
            <Route path="/files/:code/steps/:step">
              {({ code, step }) => <StepScreen key={step} code={code} step={step} />}
            </Route>
            <Route path="/files/:code/terms/:step">{({ code, step }) => <TermsScreen code={code} step={step} />}</Route>
            <Route path="/files/:code/assignment">{({ code }) => <AssignmentScreen code={code} />}</Route>
            <Route path="/files/:code/model-case">{({ code }) => <ModelCaseScreen code={code} />}</Route>
            <Route path="/files/:code/compared">{({ code }) => <ComparedScreen code={code} />}</Route>
            <Route path="/files/:code/signing/:paper/:number">
              {({ code, paper, number }) => <SigningScreen code={code} paper={paper} number={Number(number)} />}
            </Route>
            <Route path="/files/:code/sessions/:number">
              {({ code, number }) => <SessionScreen code={code} number={Number(number)} />}
            </Route>
            <Route path="/archive">
              <ArchiveScreen />
            </Route>
            <Route path="/calendar">
              <CalendarScreen />
            </Route>
            <Route path="/open" component={OpeningScreen} />
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
