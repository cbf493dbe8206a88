import type { mediator as chinese } from '../zh-CN/mediator.ts';

export const mediator: typeof chinese = {
  name: 'Mediation',
  nav: { mine: 'My files', calendar: 'Calendar', open: 'New dispute', committee: 'Committee' },
  notHere: {
    title: 'This is where mediation committees work',
    lead: (role: string, unit: string) => `You act as ${role} (${unit}), which is not at a mediation committee.`,
    change: 'Change post',
    desk: 'To the desk',
  },
  today: {
    title: 'Today',
    said: (count: number) => `${count} to look at`,
    invitations: 'We are asked to mediate with',
    asked: (count: number) => `${count} ask us to mediate with them`,
  },
  list: {
    title: 'My files',
    waiting: 'Waiting for you',
    nothingWaits: 'Nothing waits for you now.',
    going: 'Under way',
    after: 'After the agreement',
    ended: 'Ended, not archived yet',
    archive: 'Archived files',
    onlyFirst: (count: number) =>
      `Only the ${count} that are due first stand here; the rest follow when some are done.`,
    empty: 'No files yet',
    emptyLead: 'Disputes that are assigned to you, or come before your committee, stand here.',
    count: (count: number) => ` ${count}`,
    noNumber: 'no number yet',
    session: (when: string) => `session ${when}`,
    opened: (when: string) => `opened ${when}`,
    more: 'Show more',
    find: 'Find a file by number, kind of dispute or place',
    found: 'Found',
    noneFound: 'Nothing found. What is archived is found under “Archived files”.',
    nobody: 'A list names nobody; who opens a file is written down, and the parties may see it.',
  },
};
