import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const text = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S', examples: ['人民调解协议书'] });
const cell = Type.String({ maxLength: 1000 });

/** The same for every block: said once for each of a list (`each`), or only where a blank is known (`when`). */
const shown = {
  each: optional(Type.String({ minLength: 1, maxLength: 20 })),
  when: optional(Type.String({ minLength: 1, maxLength: 20 })),
};

/** Middle of the page, in the type of titles; `large` is that of a cover. */
const title = Type.Object(
  { kind: Type.Literal('title'), text, size: optional(Type.Literal('large')), ...shown },
  closed,
);
/** The number of the file, at the right under the title. */
const number = Type.Object({ kind: Type.Literal('number'), text, ...shown }, closed);
const heading = Type.Object({ kind: Type.Literal('heading'), text, ...shown }, closed);
/** Words in lines; each line begins two characters in, unless it is `flush`. */
const paragraph = Type.Object(
  {
    kind: Type.Literal('paragraph'),
    text,
    at: optional(Type.Unsafe<ParagraphPlace>({ type: 'string', enum: ['flush', 'centre', 'right'] })),
    ...shown,
  },
  closed,
);
/** Labels and answers in turn; a row of two cells takes the whole width, one of four has two pairs. */
const form = Type.Object(
  {
    kind: Type.Literal('form'),
    rows: Type.Array(Type.Array(cell, { minItems: 2, maxItems: 4 }), { minItems: 1, maxItems: 40 }),
    ...shown,
  },
  closed,
);
/** A list with a head: one row for each of `each`. `widths` are shares of the page. */
const grid = Type.Object(
  {
    kind: Type.Literal('grid'),
    columns: Type.Array(
      Type.Object({ name: cell, text: cell, width: Type.Integer({ minimum: 1, maximum: 100 }) }, closed),
      { minItems: 1, maxItems: 8 },
    ),
    each: Type.String({ minLength: 1, maxLength: 20 }),
    when: shown.when,
  },
  closed,
);
/** Who signs, a line to sign on, and the day; `signed` and `day` tell of whoever has signed already. */
const signature = Type.Object(
  { kind: Type.Literal('signature'), text, signed: optional(cell), day: optional(cell), ...shown },
  closed,
);
/** Where the seal is pressed. */
const seal = Type.Object({ kind: Type.Literal('seal'), text, day: optional(cell), ...shown }, closed);
const space = Type.Object(
  { kind: Type.Literal('space'), lines: Type.Integer({ minimum: 1, maximum: 20 }), when: shown.when },
  closed,
);
/** The next paper of the same bundle begins a page. */
const page = Type.Object({ kind: Type.Literal('page'), when: shown.when }, closed);

type ParagraphPlace = 'flush' | 'centre' | 'right';

/** What a paper is made of, in the order in which it is read. */
export const paperBlock = Type.Union([title, number, heading, paragraph, form, grid, signature, seal, space, page]);
export type PaperBlock = Static<typeof paperBlock>;
export const paperBlocks = Type.Array(paperBlock, {
  minItems: 1,
  maxItems: 120,
  examples: [[{ kind: 'title', text: '人民调解协议书' }]],
});

/** A grid with its rows, as it is drawn. */
export type DrawnGrid = {
  readonly kind: 'grid';
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly DrawnCell[])[];
};
/** Words, or the page on which a paper of the same volume begins. */
export type DrawnCell = string | PageOf;
export type PageOf = { readonly pageOf: number };
/** A block as it is drawn: filled in, and nothing to be repeated any more. */
export type DrawnBlock = Exclude<PaperBlock, { kind: 'grid' | 'signature' }> | DrawnGrid | DrawnSignature;
/** A line on which the picture of a hand may stand: the file that it lies in. */
export type DrawnSignature = Extract<PaperBlock, { kind: 'signature' }> & { readonly hand?: string };

/** A paper as both printers draw it. */
export type DrawnPaper = {
  readonly name: string;
  readonly blocks: readonly DrawnBlock[];
  /** Of no dispute, as a letter of appointment: nobody spoke, so no sentence about evidence stands under it. */
  readonly isOutsideFiles?: boolean;
};
