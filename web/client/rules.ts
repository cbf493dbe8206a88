import type { CataloguePreview, CatalogueView, DispatchAnswer, DispatchTrial } from '@linli/domain/cases';
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
