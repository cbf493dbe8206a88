import { inBothLanguages } from '../http/index.ts';

/** What may be wrong with any file of rules. */
export const faultShapes = [
  {
    duplicate: '重复',
    'shape.required': '缺少必填的内容',
    'shape.additionalProperties': '有不认识的内容',
    'shape.pattern': '格式不对',
    'shape.enum': '不是允许的值',
    'shape.type': '类型不对',
    'shape.minLength': '太短',
    'shape.maxLength': '太长',
    shape: '写法不对',
  },
  {
    duplicate: 'twice',
    'shape.required': 'something required is missing',
    'shape.additionalProperties': 'something unknown stands here',
    'shape.pattern': 'not in the right form',
    'shape.enum': 'not one of the values there are',
    'shape.type': 'not of the right type',
    'shape.minLength': 'too short',
    'shape.maxLength': 'too long',
    shape: 'not in the right form',
  },
] as const;

export const catalogueFaults = inBothLanguages(
  {
    ...faultShapes[0],
    unknownGroup: '没有这个大类',
    unknownDuty: '没有这项职责',
    confidentialIsNeverPublic: '保密事项不得公开',
    emergencyNeedsNumbers: '紧急事项须写明紧急电话，其他事项不得写',
    noDispatchRule: '没有任何派单规则能用于这个类别',
    emptyGroup: '大类下没有类别',
    matchesNoCategory: '不对应任何类别',
    noDeadline: '这个阶段没有通用的时限规则',
    unreachable: '这条派单规则永远用不到',
    conditionNeverMet: '条件永远不成立',
    dutyWithoutRule: '没有派单规则指向这项职责',
    versionTaken: '这个版本号已用于内容不同的目录，请改版本号',
    fieldName: '自定义项的名称不合规',
    tooManyFields: '自定义项太多',
    unknownField: '没有这个自定义项',
    onlyForText: '只能用于文字项',
    onlyForNumbers: '只能用于数字项',
    boundMissing: '须写明上下限',
    aboveMaximum: '下限大于上限',
    oneWordForEachChoice: '英文选项须与中文选项一一对应',
    badPattern: '不是可用的正则表达式',
  },
  {
    ...faultShapes[1],
    unknownGroup: 'there is no such group',
    unknownDuty: 'there is no such duty',
    confidentialIsNeverPublic: 'what is confidential is never public',
    emergencyNeedsNumbers: 'an emergency names the numbers to call, and nothing else does',
    noDispatchRule: 'no rule of dispatch holds for this category',
    emptyGroup: 'a group without categories',
    matchesNoCategory: 'holds for no category',
    noDeadline: 'no rule for everything in this stage',
    unreachable: 'this rule can never be used',
    conditionNeverMet: 'a condition that can never be met',
    dutyWithoutRule: 'no rule of dispatch leads to this duty',
    versionTaken: 'another catalogue has this version; choose another number',
    fieldName: 'not a name for a field',
    tooManyFields: 'too many fields',
    unknownField: 'there is no such field',
    onlyForText: 'only for text',
    onlyForNumbers: 'only for numbers',
    boundMissing: 'a bound is missing',
    aboveMaximum: 'the least is above the most',
    oneWordForEachChoice: 'one English word for each choice',
    badPattern: 'not a regular expression that can be used',
  },
);

export const retentionFaults = inBothLanguages(
  {
    ...faultShapes[0],
    classMissing: '全国（CN）缺少这一类的期限',
    duplicate: '同一区划的同一类写了两次',
    contactTooLong: '联系方式不得永久保存，也不得超过 10 年（个人信息保护法第19条）',
    filePeriod: '案卷的保管期限只能是 "permanent"、30 或 10（国家档案局令第8号第6条）',
    shorterThanAbove: '不得短于上级区划的期限',
    'shape.pattern': '不是区划代码（CN，或 2、4、6 位数字）',
    'shape.enum': '没有这个类别，只有 contact、weightyFile、handledFile、endedFile',
    'shape.anyOf': '不是期限：应为 1 至 100 的整数（年）或 "permanent"',
  },
  {
    ...faultShapes[1],
    classMissing: 'the nation (CN) has no period for this class',
    duplicate: 'the same class of the same division twice',
    contactTooLong:
      'contacts are not kept for ever, nor for more than 10 years (Personal Information Protection Law art. 19)',
    filePeriod: 'a file is kept "permanent", 30 or 10 (National Archives order 8, art. 6)',
    shorterThanAbove: 'not shorter than the division above has it',
    'shape.pattern': 'not the code of a division (CN, or 2, 4 or 6 digits)',
    'shape.enum': 'there is no such class; there are contact, weightyFile, handledFile, endedFile',
    'shape.anyOf': 'not a period: years from 1 to 100, or "permanent"',
  },
);

export const checklistFaults = inBothLanguages(
  {
    ...faultShapes[0],
    aboutPersons: '清单只看地方，不记人（docs/decisions/0271）',
    duplicate: '写了两次',
    'shape.maximum': '保留天数最多 365 天',
  },
  {
    ...faultShapes[1],
    aboutPersons: 'checklists look at places, not at persons (docs/decisions/0271)',
    'shape.maximum': 'kept for 365 days at most',
    duplicate: 'twice',
  },
);
