import Type, { type Static } from 'typebox';
import { importProblem, ruleDifference } from '../identity/index.ts';
import { mediationRulesShape } from './mediation-rules.ts';

const closed = { additionalProperties: false };
const { periods, roads, disputeTypes, grades, required } = mediationRulesShape.properties;
const version = Type.Integer({ minimum: 0 });
const content = Type.Record(Type.String(), Type.Unknown());
const row = Type.Record(Type.String(), Type.Unknown());

/** What holds in a county, and what of it is its own; version 0 is the house's. */
export const mediationRulesView = Type.Object({
  divisionCode: Type.String(),
  version,
  own: Type.Object({ periods, roads, disputeTypes, grades, required }),
  periods: Type.Array(row),
  roads: Type.Array(row),
  disputeTypes: Type.Array(row),
  grades: Type.Array(row),
  required: Type.Array(row),
});

export const mediationRulesPreviewInput = Type.Object({ content }, closed);
export const mediationRulesToImport = Type.Object(
  {
    content,
    source: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['云司发〔2027〕3号'] }),
    /** The version that the preview compared it with: if another came meanwhile, she looks again. */
    replaces: version,
  },
  closed,
);
export const mediationRulesPreview = Type.Object({
  problems: Type.Array(importProblem),
  version,
  isChanged: Type.Boolean(),
  difference: Type.Optional(ruleDifference),
});
export type MediationRulesPreview = Static<typeof mediationRulesPreview>;
export const mediationRulesImported = Type.Object({ version, isChanged: Type.Boolean() });

/** The kinds of dispute of a county, each with the committee of its trade where there is one. */
export const disputeTypeList = Type.Object({
  disputeTypes: Type.Array(
    Type.Object({
      code: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      trade: Type.Optional(Type.String()),
      committee: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })),
    }),
  ),
});
export type DisputeTypeList = Static<typeof disputeTypeList>;
