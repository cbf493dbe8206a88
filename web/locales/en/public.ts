import type { open as chinese } from '../zh-CN/public.ts';

export const open: typeof chinese = {
  name: 'In public',
  nav: { cases: 'What people reported', promises: 'What we will not do', report: 'Report something' },
  cases: {
    title: 'What people reported',
    lead: 'Cases that may be shown, with personal details removed.',
    division: 'Place',
    all: 'Whole county',
    category: 'Category',
    allCategories: 'All',
    listed: 'Only listed supervision',
    empty: 'No public case yet.',
    unit: (unit) => `handled by ${unit}`,
    due: (when) => `promised before ${when}`,
    closed: (when) => `closed ${when}`,
    reply: 'What was done',
    listedMark: 'Listed',
    more: 'Show more',
    back: 'Back to the list',
    registered: (when) => `reported ${when}`,
  },
  promises: {
    title: 'What this platform will not do',
    lead: 'It serves people who ask for something; it never keeps watch on them. These are refused in code, not only in words.',
    list: [
      'No register, tag, score, watch-list or movement record of persons or groups. A person appears only as party to her own case, as a volunteer, or as staff.',
      'No search by person across cases except by the people handling that person’s own case, with the reason on the audit log.',
      'No video, face or licence-plate data. Public cameras appear only as a register of devices.',
      'No secret informants. A report is about a matter or a place, and protects the reporter.',
      'No blacklist and no points taken away. Volunteer credits are earned, voluntary and never a condition of a service.',
      'Nobody’s right to complain higher is hindered, counted against a unit, or visible to the unit complained about.',
    ],
    proof: 'A test reads the database and fails when a table or column of that kind appears.',
  },
};
