import type { wishes as chinese } from '../zh-CN/wishes.ts';

export const wishes: typeof chinese = {
  mine: {
    title: 'Ask for mediation',
    lead: 'Where you and the other side cannot agree, mediators can help. It costs nothing and is not public.',
    ask: 'Ask for mediation',
    asked: 'You asked for mediation. What became of it, and the word of the centre, stands on its page.',
    open: 'My mediation',
    applyLead:
      'What you reported stands below; you may change it. The centre answers first, then the committee has it; your case goes on meanwhile.',
  },
  desk: {
    title: 'Wishes for mediation',
    lead: 'Cases whose reporters wish for mediation. What you give goes to the committee, and the case waits; what you keep needs a reason, which the reporter reads. What the dispute is about only the committee reads.',
    none: 'No wish waits for your answer',
    wishes: 'Wishes that wait for an answer',
    case: 'Case',
    type: 'Kind of dispute',
    committee: 'Committee asked for',
    since: 'Asked',
    due: 'Answer by',
    late: 'late',
    answer: 'Answer',
    give: 'Give it to the committee',
    keep: 'Keep it',
    given: 'The committee has it',
    kept: 'The reporter was told',
    why: 'Why the case is not given to the committee',
    whyMissing: 'Give the reason; whoever reported will read it.',
    send: 'Answer so',
    cancel: 'Cancel',
  },
};
