import type { account as chinese } from '../zh-CN/account.ts';

export const account: typeof chinese = {
  stepUp: {
    title: 'Please confirm that it is you',
    lead: 'What follows is sensitive. Once confirmed, you will not be asked again for 15 minutes.',
    password: 'Password',
    confirm: 'Confirm',
    missing: 'Please enter your password',
  },
};
