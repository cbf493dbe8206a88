import { inBothLanguages } from '../http/index.ts';

export const sentences = inBothLanguages(
  {
    'areas.tooWide': '范围内的区域超过 {limit} 个，请缩小范围（bbox）或换上一级。',
    'calendar.dayTwice': '{date} 在文件里出现了两次，请改正后另选。',
    'calendar.fileInvalid': '这不是日历文件（找到的是 {found}）。每年一个文件，形如 holiday-cn-2027.json。',
    'calendar.hoursInvalid': '工作时间须按先后填写，不能重叠，如 08:30-12:00,14:00-17:30。',
    'calendar.nationalYearMissing': '全国还没有 {year} 年的日历，请先导入全国的，再导入本地的。',
    'calendar.notAnnounced': '{year} 年的文件里没有日期：该年安排尚未公布，不能导入。',
    'calendar.nothing': '没有可导入的内容，请选择文件或填写工作时间。',
    'calendar.yearMissing':
      '还没有 {year} 年的放假安排，到期时间推算不出来，这一步现在办不了。请通知管理员导入 {year} 年的工作日历，再办。',
    'calendar.yearTwice': '{year} 年在几个文件里都有，请只选一个。',
    'county.notFound': '这里没有这个县的地图，请核对或先导入边界。',
    'division.notFound': '没有代码为 {code} 的区划，请核对。',
    'register.manyAbolished':
      '将撤销现有 {inForce} 个区划中的 {count} 个，多半是文件不全。确实如此，请勾选“文件是全的”再导入。',
    'register.olderYear': '已导入 {newest} 年的区划，不能再导入更早的 {year} 年，请核对年份。',
    'place.notFound': '这个位置（{lng}，{lat}）不在本平台服务的地方，请在地图上另选一处。',
  },
  {
    'areas.tooWide': 'More than {limit} areas lie there. Please narrow the box or choose a wider level.',
    'calendar.dayTwice': 'The file has {date} twice. Please mend it and choose it again.',
    'calendar.fileInvalid':
      'This is no file of a calendar (found: {found}). One file a year, like holiday-cn-2027.json.',
    'calendar.hoursInvalid': 'Working hours stand in their order and do not overlap, like 08:30-12:00,14:00-17:30.',
    'calendar.nationalYearMissing': 'The nation has no calendar of {year} yet. Please import that one first.',
    'calendar.notAnnounced': 'The file of {year} has no days: that year is not announced yet and cannot be imported.',
    'calendar.nothing': 'There is nothing to import. Please choose a file or give working hours.',
    'calendar.yearMissing':
      'The days off of {year} are not known yet, so no due date can be reckoned and this step cannot be taken. Please ask an administrator to import the calendar of {year} first.',
    'calendar.yearTwice': 'Several files are of {year}. Please choose one.',
    'county.notFound': 'There is no map of this county here. Please check, or import its boundaries first.',
    'division.notFound': 'There is no division with the code {code}. Please check.',
    'register.manyAbolished':
      '{count} of {inForce} divisions in force would go; most likely the file is not whole. If it is, say so and import it again.',
    'register.olderYear':
      'Divisions of {newest} were imported already; those of {year} are older. Please check the year.',
    'place.notFound': 'This position ({lng}, {lat}) is outside of the places served here. Please choose another one.',
  },
);
