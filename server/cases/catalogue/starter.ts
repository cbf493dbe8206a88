import type { Catalogue } from '@linli/domain/cases';
import starter from './starter.json' with { type: 'json' };

/** The catalogue that a territory begins with, until it imports its own. */
export const starterCatalogue = starter as unknown as Catalogue;
