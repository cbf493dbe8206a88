import type {
  CataloguePreview,
  CatalogueView,
  DispatchAnswer,
  DispatchTrial,
  RetentionPreview,
  RetentionView,
} from '@linli/domain/cases';
import type { ChangeKind, ChangeLine, ChangeView, RulesInForce } from '@linli/domain/oversight';
import type {
  BoundariesPreview,
  BoundariesToImport,
  BoundariesToPreview,
  CalendarPreview,
  CalendarToImport,
  CalendarView,
  DivisionsPreview,
  DivisionsToImport,
  DivisionsToPreview,
} from '@linli/domain/territory';
import { get, search, send } from './api.ts';
import type { Intent } from './intent.ts';

/** What everybody works by. None of it is a case. */

export function readCatalogue(): Promise<CatalogueView> {
  return get('/catalogue');
}

/** What a file would change; asked as often as one likes. */
export function previewCatalogue(content: unknown, validFrom: string | undefined): Promise<CataloguePreview> {
  return search('/catalogue-previews', { content, validFrom });
}

export type CatalogueToImport = { content: unknown; validFrom?: string | undefined; replaces?: string | undefined };

export function importCatalogue(
  wanted: CatalogueToImport,
  intent: Intent,
): Promise<{ version: string; validFrom: string }> {
  return send('/catalogues', { body: wanted, intent });
}

export function tryDispatch(question: DispatchTrial): Promise<DispatchAnswer> {
  return search('/dispatch-trials', question);
}

export function readCalendar(divisionCode: string): Promise<CalendarView> {
  return get(`/calendars/${divisionCode}`);
}

export function previewCalendar(wanted: CalendarToImport): Promise<CalendarPreview> {
  return search('/calendar-previews', wanted);
}

export function importCalendar(wanted: CalendarToImport, intent: Intent): Promise<{ version: number }> {
  return send('/calendars', { body: wanted, intent });
}

export function readRetention(): Promise<RetentionView> {
  return get('/retention-rules');
}

export function previewRetention(content: Record<string, unknown>): Promise<RetentionPreview> {
  return search('/retention-previews', { content });
}

export function importRetention(
  wanted: { content: Record<string, unknown>; source: string; replaces: number },
  intent: Intent,
): Promise<{ version: number }> {
  return send('/retention-versions', { body: wanted, intent });
}

export function previewDivisions(wanted: DivisionsToPreview): Promise<DivisionsPreview> {
  return search('/division-previews', wanted);
}

export function importDivisions(wanted: DivisionsToImport, intent: Intent): Promise<{ version: number }> {
  return send('/division-imports', { body: wanted, intent });
}

export function previewBoundaries(wanted: BoundariesToPreview): Promise<BoundariesPreview> {
  return search('/boundary-previews', wanted);
}

export function importBoundaries(wanted: BoundariesToImport, intent: Intent): Promise<{ version: number }> {
  return send('/boundary-imports', { body: wanted, intent });
}

export function readRulesInForce(): Promise<RulesInForce> {
  return get('/rules-in-force');
}

export type ChangesAsked = {
  kind?: ChangeKind | undefined;
  from?: string | undefined;
  to?: string | undefined;
  after?: string | undefined;
};

export function readChange(id: string): Promise<ChangeView> {
  return get(`/changes/${id}`);
}

export function listChanges(asked: ChangesAsked): Promise<{ changes: ChangeLine[]; hasMore: boolean }> {
  return get('/changes', asked);
}
