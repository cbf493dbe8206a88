import { actorRef, mayChangeRules, rulePolicy, whoMay } from '@linli/domain/identity';
import { areHours, type Calendar, type Refusal } from '@linli/domain/kernel';
import {
  type CalendarToImport as Asked,
  CalendarImported,
  CalendarPreview,
  CalendarToImport,
  CalendarView,
} from '@linli/domain/territory';
import { Type } from 'typebox';
import { type App, read, refused, unlessRefused, write } from '../http/index.ts';
import { findCalendar } from './find-calendar.ts';
import { importCalendar } from './import-calendar.ts';
import type { Places } from './places.ts';
import { previewCalendar } from './preview-calendar.ts';

const readers = { who: whoMay(rulePolicy['rule.read']) };
const params = Type.Object({
  code: Type.String({ pattern: '^(CN|[1-9][0-9]{5}([0-9]{3}){0,2})$', examples: ['500235'] }),
});

/** Working days and hours: as they hold, what an import would change, and the import. */
export function calendarRoutes(app: App, places: Pick<Places, 'counties'>): void {
  app.get('/calendars/:code', { schema: readSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx) => {
      const { code } = request.params;
      return { body: viewOf(code, await findCalendar(tx, code)) };
    }),
  );

  app.post('/calendar-previews', { schema: previewSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx) => {
      const asked = checked(request.body);
      return { body: taken(await previewCalendar(tx, asked)) };
    }),
  );

  app.post(
    '/calendars',
    { schema: importSchema, config: { who: whoMay(rulePolicy['rule.import']), stepUp: true } },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const asked = checked(request.body);
        const { divisionCode } = asked;
        // The nation's days hold in every county served here.
        unlessRefused(mayChangeRules(actor, divisionCode === 'CN' ? places.counties() : [divisionCode]));
        const { version, isChanged } = taken(await importCalendar(tx, asked, now, actorRef(actor)));
        return { status: 201, body: { divisionCode, version, isChanged } };
      }),
  );
}

function checked(asked: Asked): Asked {
  if (asked.hours !== undefined && !areHours(asked.hours)) throw refused('calendar.hoursInvalid', { field: 'hours' });
  if (asked.files.length === 0 && asked.hours === undefined) throw refused('calendar.nothing', { field: 'files' });
  return asked;
}

function taken<Found extends object>(found: Found | Refusal): Found {
  if ('refusal' in found) throw refused(found.refusal, { field: 'files', values: found.values });
  return found;
}

function viewOf(divisionCode: string, { version, hours, years }: Calendar): CalendarView {
  const days = Object.entries(years).map(([year, { holidays, makeUpDays }]) => [
    year,
    { holidays: [...holidays], makeUpDays: [...makeUpDays] },
  ]);
  return {
    divisionCode,
    version,
    hours: hours.map(([opens, closes]) => [opens, closes]),
    years: Object.fromEntries(days),
  };
}

const readSchema = {
  operationId: 'readCalendar',
  summary: 'Working days and hours as they hold at a place',
  tags: ['rules'],
  params,
  response: { 200: CalendarView },
};
const previewSchema = {
  operationId: 'previewCalendar',
  summary: 'What an import of working days or hours would change',
  tags: ['rules'],
  body: CalendarToImport,
  response: { 200: CalendarPreview },
};
const importSchema = {
  operationId: 'importCalendar',
  summary: 'Import working days or hours of a place as a new version, all of them or none',
  tags: ['rules'],
  body: CalendarToImport,
  response: { 201: CalendarImported },
};
