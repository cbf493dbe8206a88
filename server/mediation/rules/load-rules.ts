import { type MediationRulesInForce, mediationRulesFor } from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { findMediationRules } from './store.ts';

/** What holds for mediation at a place: its county's rows over those of the house, with the version that due times name. */
export async function loadMediationRules(tx: Transaction, divisionCode: string): Promise<MediationRulesInForce> {
  const countyCode = divisionCode.slice(0, 6);
  const own = await findMediationRules(tx, countyCode);
  return mediationRulesFor(own?.rules, own === undefined ? 'national.1' : `${countyCode}.${own.version}`);
}
