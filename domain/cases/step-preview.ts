import Type, { type Static } from 'typebox';
import { steps } from './inputs.ts';

/** What would happen if one step were taken with each of these cases. */
export const stepPreviewQuestion = Type.Object(
  {
    step: Type.Unsafe<(typeof steps)[number]>({ type: 'string', enum: [...steps] }),
    codes: Type.Array(Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] }), {
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
    }),
  },
  { additionalProperties: false },
);

export const stepPreview = Type.Object({
  previews: Type.Array(
    Type.Object({
      code: Type.String(),
      words: Type.String(),
      placeName: Type.String(),
      /** As it stands now: a step sent on the ground of this is refused when somebody else was faster. */
      version: Type.Optional(Type.Integer()),
      /** Why the step would be refused now; absent where it would not. */
      refusal: Type.Optional(Type.Object({ code: Type.String(), title: Type.String() })),
      /** Of a dispatch: whom the catalogue names. */
      unit: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })),
      assisting: Type.Optional(Type.Array(Type.Object({ id: Type.String(), name: Type.String() }))),
    }),
  ),
});
export type StepPreview = Static<typeof stepPreview>['previews'][number];
