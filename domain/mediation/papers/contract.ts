import Type, { type Static } from 'typebox';
import { paperBlocks } from './blocks.ts';
import { type PaperCode, paperCodes } from './forms.ts';
import { type PaperWait, paperWaits } from './paper-form.ts';

const paper = Type.Unsafe<PaperCode>({ type: 'string', enum: [...paperCodes] });
const text = Type.String();

/** The papers of one file for one person: `waitsFor` says what has to happen first, `missing` which blanks lack. */
export const paperList = Type.Object({
  papers: Type.Array(
    Type.Object({
      paper,
      number: Type.Optional(Type.Integer()),
      name: text,
      waitsFor: Type.Optional(Type.Unsafe<PaperWait>({ type: 'string', enum: [...paperWaits] })),
      missing: Type.Array(text),
    }),
  ),
});
export type PaperList = Static<typeof paperList>;

/** One form as a county prints it. Version 0 is what comes with the house. */
export const paperTemplateView = Type.Object({
  paper,
  name: text,
  version: Type.Integer(),
  note: Type.Optional(text),
  changedBy: Type.Optional(text),
  changedAt: Type.Optional(Type.String({ format: 'date-time' })),
});
export type PaperTemplateView = Static<typeof paperTemplateView>;
export const paperTemplateList = Type.Object({ templates: Type.Array(paperTemplateView) });

/** What may stand in braces, and the form as it is in force and as it comes with the house, with all versions before. */
export const paperTemplateDetail = Type.Object({
  ...paperTemplateView.properties,
  blocks: paperBlocks,
  houseBlocks: paperBlocks,
  blanks: Type.Array(text),
  lists: Type.Record(text, Type.Array(text)),
  needed: Type.Array(text),
  versions: Type.Array(Type.Object({ ...paperTemplateView.properties, blocks: paperBlocks })),
});
export type PaperTemplateDetail = Static<typeof paperTemplateDetail>;

export const paperTemplateInput = Type.Object(
  {
    blocks: paperBlocks,
    /** The version that was changed: if another came meanwhile, this one is refused. */
    after: Type.Integer({ minimum: 0, maximum: 100_000 }),
    /** Why: it stands in the list of versions. */
    note: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['按市司法局新格式修改'] }),
  },
  { additionalProperties: false },
);
export type PaperTemplateInput = Static<typeof paperTemplateInput>;

/** A PDF in base64: it answers what was sent in a body, and so cannot be an address that a browser opens. */
export const paperPreview = Type.Object({ pdf: text });
