import { actorRef, casePolicy, checklist, mayVisit, placeVisit, placeVisitInput, takeVisit } from '@linli/domain/cases';
import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type Instant, isRefusal, later } from '@linli/domain/kernel';
import Type from 'typebox';
import { recordAct } from '../../database/index.ts';
import { type App, Refused, read, refused, write } from '../../http/index.ts';
import type { CaseParts } from '../parts.ts';
import { findPhotos } from './find-photos.ts';
import { claimPhotos } from './photo-store.ts';
import { findChecklists, insertVisit, listVisits } from './store.ts';

const most = 200;
const week = 7 * 86_400_000;
const seen = { who: whoMay(casePolicy.listVisits) };

/** Places that somebody looked at. Never a file on a person: TRUST, and decision 0271. */
export function visitRoutes(app: App, { places }: Pick<CaseParts, 'places'>): void {
  app.get('/checklists', { config: seen, schema: checklistsSchema }, (request, reply) =>
    read(request, reply, async (tx) => {
      const { version, checklists } = await findChecklists(tx);
      return { body: { version, checklists: [...checklists] } };
    }),
  );

  app.get('/place-visits', { config: seen, schema: listSchema }, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const { divisionCode } = actor as StaffActor;
      const visits = await listVisits(tx, divisionCode, later(now, -week), most);
      const named = visits.map(({ words, unitName, attachments, ...visit }) => ({
        ...visit,
        ...(attachments.length > 0 && { attachments }),
        ...(words && { words }),
        ...(unitName && { unitName }),
        placeName: places.nameOf(visit.divisionCode) ?? visit.divisionCode,
      }));
      return { body: { visits: named } };
    }),
  );

  app.post('/place-visits', { config: { who: whoMay(casePolicy.placeVisit) }, schema: visitSchema }, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const owner = actor as StaffActor;
      const { divisionCode, checklistKey } = request.body;
      if (!mayVisit(owner, divisionCode)) throw refused('visit.notInYourCell', { field: 'divisionCode' });
      const { version, checklists } = await findChecklists(tx);
      const list = checklists.find((one) => one.key === checklistKey);
      if (list === undefined) throw refused('visit.noChecklist', { field: 'checklistKey' });
      const visit = takeVisit(request.body, list, now as Instant);
      if (isRefusal(visit)) throw new Refused(visit);
      const wrong = visit.answers.filter(({ finding }) => finding === 'wrong').map(({ key }) => key);
      const photos = await findPhotos(tx, divisionCode.slice(0, 6), visit.attachments ?? []);
      const id = recordAct(tx, {
        countyCode: divisionCode.slice(0, 6),
        subject: 'visit',
        actor: actorRef(owner),
        type: 'visit.recorded',
        at: now,
        // What was written stays in the row, which is forgotten; the ledger keeps that somebody looked, and at what.
        body: {
          divisionCode,
          checklistKey,
          checklistVersion: version,
          wrong,
          photos: photos.map(({ sha256 }) => sha256),
        },
      });
      insertVisit(tx, id, owner, visit, version);
      claimPhotos(tx, id, divisionCode, photos);
      return { status: 201, body: { id } };
    }),
  );
}

const checklistsSchema = {
  operationId: 'listChecklists',
  summary: 'What is looked at in which kind of place, and how long a visit is kept',
  tags: ['cases'],
  response: { 200: Type.Object({ version: Type.Integer(), checklists: Type.Array(checklist) }) },
};
const listSchema = {
  operationId: 'listPlaceVisits',
  summary: 'Places that were looked at in the last seven days, inside the division of this post',
  tags: ['cases'],
  response: { 200: Type.Object({ visits: Type.Array(placeVisit) }) },
};
const visitSchema = {
  operationId: 'recordPlaceVisit',
  summary: 'Record that a place was looked at, by a checklist',
  tags: ['cases'],
  body: placeVisitInput,
  response: { 201: Type.Object({ id: Type.String() }) },
};
