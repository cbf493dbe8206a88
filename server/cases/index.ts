import type { Room } from '../http/index.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { exportRoutes } from './export/routes.ts';
import { handOverRoutes } from './hand-over/routes.ts';
import { ownCaseRoutes } from './own-case-routes.ts';
import type { CaseParts } from './parts.ts';
import { publicCasesRoutes } from './public-cases-routes.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { retentionRoutes } from './retention-routes.ts';
import { caseRoutes } from './routes.ts';
import { sentences, statuses } from './sentences.ts';
import { subscriptionRoutes } from './subscription-routes.ts';
import { visitPhotoRoutes } from './visits/photo-routes.ts';
import { visitRoutes } from './visits/routes.ts';
import { volumeRoutes } from './volume/routes.ts';

export { answerFile } from './answer-file.ts';
export { isAccusation } from './arrival.ts';
export { sweepAttachments } from './attachment-sweep.ts';
export { cleanFile, digestOf, readUpload, uploadLimits } from './attachment-upload.ts';
export { climbLadder } from './climb-ladder.ts';
export { calendarOfList } from './clocks-of-list.ts';
export { type CatalogueDifference, compareCatalogues } from './compare-catalogues.ts';
export { openContact, sealContact } from './contact-store.ts';
export { caseColumns, differenceOfRow } from './difference-of-row.ts';
export { distinctSerials } from './distinct-serials.ts';
export { type DueErasure, eraseAlone, eraseDue, listDue, yearsOf } from './erase-due.ts';
export { caseErasures, erasureList, readErasureList } from './erasure-list.ts';
export { listCountiesKept } from './erasure-store.ts';
export { sheetOfCases } from './export/case-rows.ts';
export { makeExport } from './export/make-export.ts';
export { catalogueFaults, checklistFaults, faultShapes, retentionFaults } from './fault-sentences.ts';
export { betweenUnits } from './history.ts';
export { type CatalogueReport, importCatalogue } from './import-catalogue.ts';
export { importRetention, type RetentionReport } from './import-retention.ts';
export { casesJobs } from './jobs.ts';
export { joinCaseParts } from './join-parts.ts';
export { listPublicCases, listPublicNews, type NewsOf } from './list-public-cases.ts';
export { type CaseStory, listStories } from './list-stories.ts';
export { mergeCases } from './merge-cases.ts';
export type { CaseParts, CountyUnits, Places } from './parts.ts';
export { casesReactions } from './reactions.ts';
export { readWholeCase } from './read-whole-case.ts';
export { hashReceipt, isReceipt, newReceipt } from './receipt.ts';
export { type Reading, recordOpening, recordReading } from './record-reading.ts';
export { type RegisteredCase, registerCase, registerOnTheSpot, registerWithReceipt } from './register-case.ts';
export { findRetention } from './retention-store.ts';
export { getCase } from './routes.ts';
export { loadRulebook, type Rulebook } from './rulebook.ts';
export { contactSealer, numberFinder, subscriberSealer } from './seal-plain-store.ts';
export { showCases } from './show-list.ts';
export { findCase, findCaseById, type Stored } from './store.ts';
export { openSubscriber } from './subscription-store.ts';
export { suggestDispatch } from './suggest-dispatch.ts';
export { type SingleStep, takeStep } from './take-step.ts';
export { type ChecklistReport, importChecklists } from './visits/import-checklists.ts';
export { checkVolume } from './volume/check-volume.ts';
export { keptFrom } from './volume/kept-from.ts';
export { loadVolume } from './volume/load-volume.ts';
export type { Volume } from './volume/volume.ts';

/** Reports, from arrival to archive. */
export function casesRoom(parts: CaseParts): Room {
  return {
    name: 'cases',
    description: 'Reports, from arrival to archive',
    routes: async (app) => {
      caseRoutes(app, parts);
      publicCasesRoutes(app, parts);
      subscriptionRoutes(app, parts);
      receiptRoutes(app);
      ownCaseRoutes(app);
      volumeRoutes(app, parts);
      handOverRoutes(app, parts);
      exportRoutes(app, parts);
      visitRoutes(app, parts);
      visitPhotoRoutes(app, parts);
      catalogueRoutes(app, parts);
      retentionRoutes(app, parts);
      await attachmentRoutes(app, parts);
    },
    sentences,
    statuses,
  };
}
