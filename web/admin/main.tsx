import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { start } from '../client/start.tsx';
import { DeskProvider } from '../parts/desk/desk-provider.tsx';
import { entrance } from '../parts/desk/entrance.tsx';
import { postsWords } from '../parts/desk/posts-words.ts';
import { SessionGate } from '../parts/identity/session-gate.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { AdminDesk } from './admin-desk.tsx';
import { UnitsScreen } from './units-screen.tsx';

const UnitScreen = lazy(() => import('./unit-screen.tsx'));
const DelegationsScreen = lazy(() => import('./delegations-screen.tsx'));
const HandOversScreen = lazy(() => import('../parts/desk/hand-overs-screen.tsx'));
const ExportTraceScreen = lazy(() => import('../parts/desk/export-trace-screen.tsx'));
const CatalogueScreen = lazy(() => import('./rules/catalogue-screen.tsx'));
const CategoryScreen = lazy(() => import('./rules/category-screen.tsx'));
const ImportCatalogueScreen = lazy(() => import('./rules/import-catalogue-screen.tsx'));
const DeadlinesScreen = lazy(() => import('./rules/deadlines-screen.tsx'));
const CalendarScreen = lazy(() => import('./rules/calendar-screen.tsx'));
const ImportCalendarScreen = lazy(() => import('./rules/import-calendar-screen.tsx'));
const RetentionScreen = lazy(() => import('./rules/retention-screen.tsx'));
const ImportRetentionScreen = lazy(() => import('./rules/import-retention-screen.tsx'));
const MediationRulesScreen = lazy(() => import('./rules/mediation-rules-screen.tsx'));
const ImportMediationRulesScreen = lazy(() => import('./rules/import-mediation-rules-screen.tsx'));
const PlacesScreen = lazy(() => import('./rules/places-screen.tsx'));
const ImportDivisionsScreen = lazy(() => import('./rules/import-divisions-screen.tsx'));
const ImportBoundariesScreen = lazy(() => import('./rules/import-boundaries-screen.tsx'));
const ChangesScreen = lazy(() => import('./rules/changes-screen.tsx'));
const DispatchScreen = lazy(() => import('./rules/dispatch-screen.tsx'));
const TemplatesScreen = lazy(() => import('../parts/desk/templates-screen.tsx'));
const PaperTemplatesScreen = lazy(() => import('./papers/paper-templates-screen.tsx'));
const PaperTemplateScreen = lazy(() => import('./papers/paper-template-screen.tsx'));
const EmergencyScreen = lazy(() => import('./emergency-screen.tsx'));

await start(
  <Router base="/admin">
    <SessionGate frame={entrance('/admin/', () => useWords(postsWords).name)}>
      <DeskProvider>
        <AdminDesk>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/units/:id">{({ id }) => <UnitScreen id={id} />}</Route>
              <Route path="/delegations" component={DelegationsScreen} />
              <Route path="/hand-overs" component={HandOversScreen} />
              <Route path="/exports" component={ExportTraceScreen} />
              <Route path="/emergency" component={EmergencyScreen} />
              <Route path="/catalogue" component={CatalogueScreen} />
              <Route path="/catalogue/import" component={ImportCatalogueScreen} />
              <Route path="/catalogue/:code">{({ code }) => <CategoryScreen code={code} />}</Route>
              <Route path="/dispatch" component={DispatchScreen} />
              <Route path="/deadlines" component={DeadlinesScreen} />
              <Route path="/calendar" component={CalendarScreen} />
              <Route path="/calendar/import" component={ImportCalendarScreen} />
              <Route path="/templates" component={TemplatesScreen} />
              <Route path="/papers" component={PaperTemplatesScreen} />
              <Route path="/papers/:paper">{({ paper }) => <PaperTemplateScreen key={paper} paper={paper} />}</Route>
              <Route path="/retention" component={RetentionScreen} />
              <Route path="/retention/import" component={ImportRetentionScreen} />
              <Route path="/mediation-rules" component={MediationRulesScreen} />
              <Route path="/mediation-rules/import" component={ImportMediationRulesScreen} />
              <Route path="/places" component={PlacesScreen} />
              <Route path="/places/divisions" component={ImportDivisionsScreen} />
              <Route path="/places/boundaries" component={ImportBoundariesScreen} />
              <Route path="/changes" component={ChangesScreen} />
              <Route component={UnitsScreen} />
            </Switch>
          </Suspense>
        </AdminDesk>
      </DeskProvider>
    </SessionGate>
  </Router>,
);
