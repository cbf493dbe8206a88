import { inBothLanguages } from '../http/index.ts';

export const sentences = inBothLanguages(
  {
    'span.tooLong': '这段时间太长，最多分成 {limit} 段。请缩短时间，或改为按周。',
    'emergency.notFound': '没有找到这项紧急查阅，请核对。',
    'emergency.otherCounty': '只能申请查阅本县的事项，请核对事项编号。',
    'emergency.secondPerson': '须由申请人以外的人批准，与申请人有代理关系的人也不行。',
    'emergency.answered': '这项申请已经处理或已过期，请刷新查看。',
    'emergency.closed': '现在没有批准或已经到时，不能查看。确有需要请重新申请。',
    'events.tooMany': '打开的页面太多了。请关掉几个再试。',
    'change.notFound': '没有这条变更记录，请回到列表核对。',
    'checkpoint.notFound': '还没有签名的检查点，请一分钟后再试。',
    'checkpoint.outside': '所求的大小不在已签名的范围内（最多 {size}），请更正。',
    'entry.notFound': '审计日志中没有这一条，请核对散列值。',
    'entry.notSignedYet': '这一条已入日志，尚待签名，请一分钟后再试。',
    'tile.notFound': '已签名的树中没有这一片，请核对网址。',
  },
  {
    'span.tooLong': 'The span is too long: at most {limit} steps. Shorten it, or look week by week.',
    'emergency.notFound': 'There is no such emergency reading. Please check.',
    'emergency.otherCounty': 'Only cases of your own county can be asked for. Please check the code.',
    'emergency.secondPerson': 'Somebody else than the asker decides, and nobody whom a delegation ties to her.',
    'emergency.answered': 'This has been decided or has expired. Please look again.',
    'emergency.closed': 'It is not approved, or the time is over. Ask again if there is need.',
    'events.tooMany': 'Too many pages are open. Please close some and try again.',
    'change.notFound': 'There is no such change. Please look at the list again.',
    'checkpoint.notFound': 'No checkpoint has been signed yet. Please try again in a minute.',
    'checkpoint.outside': 'These sizes are not within what has been signed (up to {size}). Please correct them.',
    'entry.notFound': 'The audit log has no such entry. Please check the hash.',
    'entry.notSignedYet': 'The entry is in the log and waits to be signed. Please try again in a minute.',
    'tile.notFound': 'The signed tree has no such tile. Please check the address.',
  },
);

/** Of what is not there yet, or no longer. */
export const statuses = {
  'entry.notSignedYet': 409,
  'emergency.answered': 409,
  'emergency.secondPerson': 403,
  'emergency.closed': 403,
};
