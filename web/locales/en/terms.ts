import type { terms as chinese } from '../zh-CN/terms.ts';

export const terms: typeof chinese = {
  number: (number: number) => `Term ${number}`,
  unfinished: 'not finished yet',
  add: 'Another term',
  addFirst: 'Write the first term',
  change: (number: number) => `Change term ${number}`,
  close: (number: number) => `Term ${number} is done`,
  remove: (number: number) => `Remove term ${number}`,
  debtor: 'Who does it',
  creditor: 'For whom',
  kind: 'What',
  amount: 'How much (yuan)',
  amountWrong: 'Write a number, such as 2000 or 2000.50',
  what: 'What exactly',
  forWhat: 'What the money is for',
  manner: 'How',
  by: 'By when',
  fault: {
    kind: 'Choose what is done',
    between: 'Choose two different parties',
    amount: 'Write how much',
    what: 'Write what exactly',
    manner: 'Choose how',
    day: 'Write the day, or choose at once',
  },
  instalments: {
    title: 'Pay in parts',
    lead: 'From the day above, once a month, in even parts; the rest comes with the last.',
    dayFirst: 'Write the day of the first payment first.',
    count: 'How many parts',
    split: (count: number) => `Make ${count} parts`,
  },
  compared: {
    title: 'Both sides’ terms beside each other',
    gap: (sum: string) => `, ${sum} yuan apart`,
    same: 'both say the same',
    none: 'nothing said',
    empty: (names: string) =>
      `Still without terms: ${names}. Once both sides have made theirs, they stand here line by line.`,
  },
  warnings: {
    title: 'Please check: the words may touch this',
    forbidden: (matter: string) => `${matter}: no agreement can settle it`,
    excluded: (matter: string) => `${matter}: no court confirms it`,
    law: {
      forbidden: 'People’s Mediation Law art. 3, Civil Code arts. 143, 153, 154',
      excluded: 'Interpretation of the Civil Procedure Law art. 355',
    },
    seen: 'I have seen this, and the words are right',
  },
};
