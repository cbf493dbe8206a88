import type { CaseView, Step } from '@linli/domain/cases';
import type { desk } from '../../locales/zh-CN/desk.ts';

export type FieldKind =
  | {
      kind:
        | 'lines'
        | 'line'
        | 'number'
        | 'check'
        | 'photos'
        | 'caseCode'
        | 'period'
        | 'category'
        | 'answer'
        | 'again'
        | 'place';
    }
  | { kind: 'choice'; of: keyof typeof desk.choice | 'suspension' }
  | { kind: 'unit' | 'unitTasks' | 'assisting' | 'unitList' };

export type StepField = FieldKind & {
  name: string;
  label: keyof typeof desk.field;
  optional?: true;
  most?: number;
  hint?: keyof typeof desk.field;
};

const reason: StepField = { kind: 'lines', name: 'reason', label: 'reason', most: 500 };
const words = (most: number): StepField => ({ kind: 'lines', name: 'words', label: 'words', optional: true, most });
const photos: StepField = { kind: 'photos', name: 'attachments', label: 'attachments', optional: true };

/** What each step asks for, beside `stepInputs` of the domain, which decides. A step without fields is one press. */
export const stepForms = {
  categorization: [
    { kind: 'category', name: 'categoryCode', label: 'categoryCode' },
    { kind: 'place', name: 'place', label: 'place', optional: true, hint: 'placeHint' },
    { kind: 'check', name: 'isPublic', label: 'isPublic', optional: true },
  ],
  accusation: [{ kind: 'unitList', name: 'unitIds', label: 'accusedUnits' }, reason],
  acceptance: [
    {
      kind: 'lines',
      name: 'publicWords',
      label: 'publicWords',
      hint: 'publicWordsHint',
      optional: true,
      most: 1000,
    },
  ],
  declination: [
    { kind: 'choice', of: 'declineReason', name: 'reason', label: 'reason' },
    words(500),
    { kind: 'lines', name: 'route', label: 'route', most: 500 },
  ],
  dispatch: [
    { kind: 'unit', name: 'lead', label: 'lead' },
    { kind: 'unitTasks', name: 'assisting', label: 'assisting', optional: true },
    { ...reason, optional: true },
  ],
  acknowledgement: [],
  return: [reason],
  ruling: [{ kind: 'unit', name: 'unitId', label: 'unitId' }, reason],
  firstContact: [words(1000)],
  note: [
    { kind: 'choice', of: 'noteKind', name: 'kind', label: 'kind' },
    { kind: 'lines', name: 'words', label: 'words', most: 4000 },
    { kind: 'number', name: 'costYuan', label: 'costYuan', optional: true },
    photos,
  ],
  supplement: [{ kind: 'lines', name: 'words', label: 'words', most: 4000 }, photos],
  question: [{ kind: 'lines', name: 'words', label: 'question', most: 1000 }],
  answer: [{ kind: 'lines', name: 'words', label: 'words', most: 4000 }, photos],
  extensionRequest: [{ kind: 'period', name: 'extra', label: 'extra' }, reason],
  extensionDecision: [{ kind: 'choice', of: 'decision', name: 'decision', label: 'decision' }, reason],
  suspension: [{ kind: 'choice', of: 'suspension', name: 'reason', label: 'reason' }, words(500)],
  resumption: [words(500)],
  jointAction: [{ kind: 'unitTasks', name: 'units', label: 'units' }, reason],
  assistance: [{ kind: 'lines', name: 'summary', label: 'summary', most: 2000 }],
  release: [{ kind: 'assisting', name: 'unitId', label: 'unitId' }, reason],
  resolution: [{ kind: 'lines', name: 'summary', label: 'summary', most: 2000 }],
  followUpAttempt: [{ kind: 'again', name: 'againAt', label: 'againAt', optional: true }, words(500)],
  followUp: [{ kind: 'answer', name: 'answer', label: 'answer' }],
  closure: [words(500)],
  archive: [],
  supervision: [
    { kind: 'choice', of: 'trigger', name: 'trigger', label: 'trigger' },
    { kind: 'lines', name: 'words', label: 'words', most: 1000 },
    { kind: 'check', name: 'listed', label: 'listed', optional: true },
  ],
  reopening: [reason],
  merger: [{ kind: 'caseCode', name: 'into', label: 'into' }, reason],
  withdrawal: [reason],
  transfer: [
    { kind: 'choice', of: 'transferTarget', name: 'to', label: 'to' },
    reason,
    { kind: 'lines', name: 'route', label: 'route', optional: true, most: 500 },
  ],
  legalHold: [reason],
  holdRelease: [reason],
  contactErasure: [],
  erasureRequest: [reason],
  erasure: [{ kind: 'choice', of: 'erasureBasis', name: 'basis', label: 'basis' }],
} as const satisfies Record<Step, readonly StepField[]>;

/** The road that a case goes when all is well; the first of these that is open is the page's main button. */
const mainRoad: Step[] = [
  'acceptance',
  'dispatch',
  'acknowledgement',
  'resolution',
  'assistance',
  'extensionDecision',
  'resumption',
  'followUp',
  'closure',
  'archive',
];
const aside: Step[] = [
  'accusation',
  'transfer',
  'merger',
  'withdrawal',
  'declination',
  'ruling',
  'supervision',
  'release',
  'reopening',
  'legalHold',
  'holdRelease',
  'contactErasure',
  'erasureRequest',
  'erasure',
];

/** The open steps as a page shows them: one main button, some beside it, the rare ones behind "more". */
export function arrangeSteps({ may, categoryCode }: Pick<CaseView, 'may' | 'categoryCode'>) {
  const needsCategory = may.includes('categorization') && categoryCode === undefined;
  const main = needsCategory ? 'categorization' : mainRoad.find((step) => may.includes(step));
  const others = may.filter((step) => step !== main);
  return {
    main,
    beside: others.filter((step) => !aside.includes(step)),
    more: others.filter((step) => aside.includes(step)),
  };
}

/** Leaves out what was not filled in: the contracts know no empty text. */
export function bodyOf(values: Record<string, unknown>): Record<string, unknown> {
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(filled.filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
