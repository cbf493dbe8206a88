import type { mediator as chinese } from '../zh-CN/mediator.ts';

export const mediator: typeof chinese = {
  name: 'Mediation',
  nav: { mine: 'My files', open: 'New dispute', committee: 'Committee' },
  notHere: {
    title: 'This is where mediation committees work',
    lead: (role: string, unit: string) => `You act as ${role} (${unit}), which is not at a mediation committee.`,
    change: 'Change post',
    desk: 'To the desk',
  },
  list: {
    title: 'My files',
    waiting: 'Waiting for you',
    nothingWaits: 'Nothing waits for you now.',
    going: 'Under way',
    after: 'After the agreement',
    ended: 'Ended, not archived yet',
    empty: 'No files yet',
    emptyLead: 'Disputes that are assigned to you, or come before your committee, stand here.',
    count: (count: number) => ` ${count}`,
    noNumber: 'no number yet',
    session: (when: string) => `session ${when}`,
    opened: (when: string) => `opened ${when}`,
    more: 'Show more',
    nobody: 'A list names nobody; who opens a file is written down, and the parties may see it.',
  },
};
