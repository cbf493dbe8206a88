import type { Problem } from '@linli/domain/cases';
import { printable } from './printable.ts';

/** Where something in a catalogue is wrong, what stands there, and what should. */
export function problemInWords({ path, code, value }: Problem): string {
  const shown = value === undefined ? '' : `：${printable(JSON.stringify(value)).slice(0, 80)}`;
  return `${printable(path) || '/'} ${words[code] ?? words[code.split('.')[0] ?? ''] ?? code}${shown}`;
}

const words: Readonly<Record<string, string>> = {
  duplicate: '重复',
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
  'shape.required': '缺少必填的内容',
  'shape.additionalProperties': '有不认识的内容',
  'shape.pattern': '格式不对',
  'shape.enum': '不是允许的值',
  'shape.type': '类型不对',
  'shape.minLength': '太短',
  'shape.maxLength': '太长',
  shape: '写法不对',
};
