import type { papers as zh } from '../zh-CN/papers.ts';

export const papers: typeof zh = {
  title: 'Papers',
  reading: 'Looking up which papers can be printed…',
  none: 'No paper can be printed yet.',
  pdf: 'PDF',
  docx: 'Word',
  printPdf: (name) => `Download “${name}” as PDF`,
  printDocx: (name) => `Download “${name}” as a Word file`,
  printed: (name) => `“${name}” was downloaded.`,
  missing: (blanks) => `Lacks: ${blanks}`,
  notYet: (count) =>
    count === 1 ? '1 paper that cannot be printed yet' : `${count} papers that cannot be printed yet`,
  volume: 'Volume (sealed)',
  courtBundle: 'Bundle for the court',
  data: 'Data',
  asData: (name) => `Download “${name}” as data`,
  waits: {
    acceptance: 'once the dispute is accepted',
    agent: 'where a party has an agent',
    investigation: 'after an investigation',
    evidence: 'once there is evidence for both sides',
    session: 'after a session',
    draft: 'once an agreement is drafted',
    oralAgreement: 'after an oral agreement',
    performance: 'once something was performed',
    visitBack: 'after a visit back',
    settlement: 'once an agreement is in effect',
    ending: 'when mediation ends without one',
    conclusion: 'once it is concluded',
    meeting: 'once a joint meeting is called',
  },
};
