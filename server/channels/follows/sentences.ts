import { inBothLanguages } from '../../http/index.ts';

export const sentences = inBothLanguages(
  {
    'follow.notFound': '没有找到这个订阅：可能已经退订，或者一天内没有确认已作废。需要的话请重新订阅。',
    'follow.noSuchPlace': '没有这个地方：{place}，请重新选择。',
    'follow.noSuchCategory': '没有这个类别：{category}，请重新选择。',
  },
  {
    'follow.notFound':
      'This subscription was not found: it was ended, or not confirmed within a day. You may subscribe again.',
    'follow.noSuchPlace': 'There is no such place: {place}. Choose another.',
    'follow.noSuchCategory': 'There is no such category: {category}. Choose another.',
  },
);
