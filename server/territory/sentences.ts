import { inBothLanguages } from '../http/index.ts';

export const sentences = inBothLanguages(
  {
    'areas.tooWide': '范围内的区域超过 {limit} 个，请缩小范围（bbox）或换上一级。',
    'county.notFound': '这里没有这个县的地图，请核对或先导入边界。',
    'division.notFound': '没有代码为 {code} 的区划，请核对。',
    'place.notFound': '这个位置（{lng}，{lat}）不在本平台服务的地方，请在地图上另选一处。',
  },
  {
    'areas.tooWide': 'More than {limit} areas lie there. Please narrow the box or choose a wider level.',
    'county.notFound': 'There is no map of this county here. Please check, or import its boundaries first.',
    'division.notFound': 'There is no division with the code {code}. Please check.',
    'place.notFound': 'This position ({lng}, {lat}) is outside of the places served here. Please choose another one.',
  },
);
