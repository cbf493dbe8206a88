import { inBothLanguages } from '../http/index.ts';

export const sentences = inBothLanguages(
  {
    'events.tooMany': '打开的页面太多了。请关掉几个再试。',
  },
  {
    'events.tooMany': 'Too many pages are open. Please close some and try again.',
  },
);
