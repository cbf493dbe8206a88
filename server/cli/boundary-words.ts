import type { BoundaryFault, BoundaryProblem } from '@linli/domain/territory';
import { printable } from './printable.ts';

const faultWords: Readonly<Record<BoundaryFault, string>> = {
  notGeoJson: '文件不是 GeoJSON 要素集合',
  notPolygon: '不是面（Polygon 或 MultiPolygon）',
  notPosition: '坐标不是两个数',
  codeMissing: '没有代码，属性名应为',
  codeInvalid: '代码不是 2、4、6、9、12 或 15 位数字',
  codeTwice: '代码重复',
  nameInvalid: '名称过长或含控制字符',
  placeUnknown: '区划表中没有该区划或其所在社区',
  openRing: '环不闭合，末点须与首点相同',
  tooFewPoints: '环不足四点',
  repeatedPoint: '相邻两点重复',
  selfIntersection: '环自相交',
  zeroArea: '环没有面积',
  holeOutsideShell: '洞不在外环之内',
  holesOverlap: '洞互相重叠',
  partsOverlap: '各部分互相重叠',
  otherDatum: '文件声明的坐标系不是 WGS-84',
  outOfRange: '坐标不是经纬度，可能是投影坐标',
  swapped: '经纬度次序颠倒，应先经度后纬度',
  farAway: '远离所在的县',
  looksShifted: '整体偏移，与该坐标系的偏移一致，请用 --datum 声明',
  overlap: '与相邻区域重叠',
  gap: '与相邻区域之间有空隙',
};

/** One line: who, where, what, how large. */
export function boundarySentence({
  fault,
  feature,
  neighbours,
  where,
  at,
  squareMetres,
  value,
}: BoundaryProblem): string {
  const who = neighbours === undefined ? feature : neighbours.join(' / ');
  const place = where && `第${where.part}部分第${where.ring}环${where.point === undefined ? '' : `第${where.point}点`}`;
  const details = [
    place,
    at && `位置 ${at.map((degrees) => degrees.toFixed(6)).join(', ')}`,
    squareMetres === undefined ? undefined : `${squareMetres} 平方米`,
    value,
  ].filter((detail) => detail !== undefined && detail !== '');
  return printable(
    [who, faultWords[fault] + (details.length > 0 ? `（${details.join('，')}）` : '')].filter(Boolean).join('：'),
  );
}
