import { inBothLanguages } from '../http/index.ts';

export const sentences = inBothLanguages(
  {
    'span.reversed': '结束时间须晚于开始时间。请更正“{to}”。',
    'events.tooMany': '打开的页面太多了。请关掉几个再试。',
    'checkpoint.notFound': '还没有签名的检查点，请一分钟后再试。',
    'checkpoint.outside': '所求的大小不在已签名的范围内（最多 {size}），请更正。',
    'entry.notFound': '审计日志中没有这一条，请核对散列值。',
    'entry.notSignedYet': '这一条已入日志，尚待签名，请一分钟后再试。',
    'tile.notFound': '已签名的树中没有这一片，请核对网址。',
  },
  {
    'span.reversed': 'The end must be after the beginning. Please correct “{to}”.',
    'events.tooMany': 'Too many pages are open. Please close some and try again.',
    'checkpoint.notFound': 'No checkpoint has been signed yet. Please try again in a minute.',
    'checkpoint.outside': 'These sizes are not within what has been signed (up to {size}). Please correct them.',
    'entry.notFound': 'The audit log has no such entry. Please check the hash.',
    'entry.notSignedYet': 'The entry is in the log and waits to be signed. Please try again in a minute.',
    'tile.notFound': 'The signed tree has no such tile. Please check the address.',
  },
);

/** Of what is not there yet. */
export const statuses = { 'entry.notSignedYet': 409 };
