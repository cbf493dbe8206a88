import type {
  DisputeType,
  GradeRow,
  MediationPeriod,
  MediationRules,
  MediationRulesPreview,
  RequiredRow,
  RoadRow,
} from '@linli/domain/mediation';
import { get, search, send } from './api.ts';
import type { Intent } from './intent.ts';

/** What holds for mediation in a county, and what of it is its own. */
export type MediationRulesView = {
  readonly divisionCode: string;
  readonly version: number;
  readonly own: MediationRules;
  readonly periods: readonly MediationPeriod[];
  readonly roads: readonly RoadRow[];
  readonly disputeTypes: readonly DisputeType[];
  readonly grades: readonly GradeRow[];
  readonly required: readonly RequiredRow[];
};

export function readMediationRules(): Promise<MediationRulesView> {
  return get('/mediation-rules');
}

export function previewMediationRules(content: Record<string, unknown>): Promise<MediationRulesPreview> {
  return search('/mediation-rule-previews', { content });
}

export function importMediationRules(
  wanted: { content: Record<string, unknown>; source: string; replaces: number },
  intent: Intent,
): Promise<{ version: number }> {
  return send('/mediation-rule-versions', { body: wanted, intent });
}
