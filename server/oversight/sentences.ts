import { inBothLanguages } from '../http/index.ts';

export const sentences = inBothLanguages(
  {
    'span.reversed': '结束时间须晚于开始时间。请更正“{to}”。',
    'events.tooMany': '打开的页面太多了。请关掉几个再试。',
  },
  {
    'span.reversed': 'The end must be after the beginning. Please correct “{to}”.',
    'events.tooMany': 'Too many pages are open. Please close some and try again.',
  },
);
