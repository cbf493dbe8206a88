import { faultShapes } from '../../cases/index.ts';
import { inBothLanguages } from '../../http/index.ts';

/** What may be wrong with a county's rules for mediation. */
export const mediationRuleFaults = inBothLanguages(
  {
    ...faultShapes[0],
    otherCounty: '不在本区县',
    unknownDispute: '没有这种纠纷类型',
    otherMissing: '纠纷类型中必须有“其他”（other）',
    startMissing: '这一级缺少人数从 0 起的一行',
    gradeTurned: '比下一级的要求还低',
    'shape.minProperties': '文件里没有任何内容',
    'shape.minItems': '这一部分是空的；不写即沿用平台的',
  },
  {
    ...faultShapes[1],
    otherCounty: 'is not in this county',
    unknownDispute: 'there is no such type of dispute',
    otherMissing: 'the types of dispute must have “other”',
    startMissing: 'this level has no row that begins at 0 residents',
    gradeTurned: 'asks for less than the grade below',
    'shape.minProperties': 'there is nothing in the file',
    'shape.minItems': 'this part is empty; leave it out to keep what the house has',
  },
);
