import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { CountyDeskScreen } from './county-desk-screen.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { MediatorScreen } from './mediator-screen.tsx';
import { MeetingScreen } from './meeting-screen.tsx';
import { PlacesScreen } from './places-screen.tsx';
import { RosterScreen } from './roster-screen.tsx';
import { SelectionScreen } from './selection-screen.tsx';
import './committee.css';

const JointScreen = lazy(() => import('./joint-screen.tsx'));
const ModelCasesScreen = lazy(() => import('./model-cases-screen.tsx'));
const ModelCaseCheckScreen = lazy(() => import('./model-case-check-screen.tsx'));

const home = { committee: <DeskScreen />, county: <CountyDeskScreen />, places: <PlacesScreen /> };

/** The desk of a committee, and of who stands above committees: rosters, selection, joint meetings, confirmations due. */
export default function CommitteeScreen() {
  const { post } = useSession();
  return (
    <Switch>
      <Route path="/rosters/:unitId">{({ unitId }) => <RosterScreen unitId={unitId} />}</Route>
      <Route path="/mediators/:id">{({ id }) => <MediatorScreen id={id} />}</Route>
      <Route path="/selection/:code">{({ code }) => <SelectionScreen code={code} />}</Route>
      <Route path="/meetings/:code/:number">
        {({ code, number }) => <MeetingScreen code={code} number={Number(number)} />}
      </Route>
      <Route path="/joint/:code">{({ code }) => <JointScreen code={code} />}</Route>
      <Route path="/model-cases" component={ModelCasesScreen} />
      <Route path="/model-cases/:code">{({ code }) => <ModelCaseCheckScreen code={code} />}</Route>
      <Route path="/places" component={PlacesScreen} />
      <Route>
        {
          home[
            post.unit.kind === 'mediationCommittee' ? 'committee' : post.role === 'administrator' ? 'places' : 'county'
          ]
        }
      </Route>
    </Switch>
  );
}
