import { type Instant, type LocalDate, later } from '../../kernel/index.ts';

const beijing = 8 * 3_600_000;

/** `2026年3月2日`, of a day. */
export function dayOnPaper(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026年3月2日`, of a moment in Beijing. */
export function dateOnPaper(instant: Instant): string {
  return dayOnPaper(later(instant, beijing).slice(0, 10));
}

/** `2026年3月2日9时05分`, of a moment in Beijing. */
export function momentOnPaper(instant: Instant): string {
  const local = later(instant, beijing);
  return `${dayOnPaper(local.slice(0, 10))}${Number(local.slice(11, 13))}时${local.slice(14, 16)}分`;
}

/** `人民币2000.00元（大写：贰仟元整）`, as sums stand on papers that are signed. */
export function sumOnPaper(fen: number): string {
  return `人民币${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}元（大写：${sumInWords(fen)}）`;
}

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/**
 * A sum of money in the characters that cannot be changed by a stroke (《支付结算办法》附一): 仟元整, 零伍分.
 *
 *     sumInWords(100_500) // '壹仟零伍元整'
 */
export function sumInWords(fen: number): string {
  const [jiao, cents] = [Math.floor(fen / 10) % 10, fen % 10];
  const yuan = Math.floor(fen / 100);
  const whole = yuan === 0 ? '' : `${wholeInWords(yuan)}元`;
  if (jiao === 0 && cents === 0) return yuan === 0 ? '零元整' : `${whole}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole === '' ? '' : '零';
  return `${whole}${tenths}${cents > 0 ? `${digits[cents]}分` : '整'}`;
}

function wholeInWords(yuan: number): string {
  let words = '';
  let isGap = false;
  for (let group = 3; group >= 0; group--) {
    const four = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (four === 0) {
      isGap = words !== '';
      continue;
    }
    if (words !== '' && (isGap || four < 1000)) words += '零';
    words += `${fourInWords(four)}${groups[group]}`;
    isGap = false;
  }
  return words;
}

function fourInWords(four: number): string {
  let words = '';
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(four / 10 ** place) % 10;
    if (digit > 0) words += `${digits[digit]}${places[place]}`;
    else if (words !== '' && !words.endsWith('零')) words += '零';
  }
  return words.replace(/零$/, '');
}
