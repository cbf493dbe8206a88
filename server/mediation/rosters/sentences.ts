/** What a refusal about a roster says, and what to do next. */
export const rosterSentences = {
  zh: {
    'mediation.selectedFromAbove': '{mediator}不在本调委会的名册上。跨区域、跨行业选调请由上级指定，或由双方共同选择。',
    'roster.dayAhead': '日期（{day}）还没有到，请填写今天或以前的日期。',
    'roster.hoursOverlap': '在岗时间 {one} 和 {other} 在同一天里重叠，请合并或改一个。',
    'roster.hoursTurned': '在岗时间 {from}–{to} 的结束要晚于开始，请核对。',
    'roster.letterNotFound': '没有这份聘书，请核对核验码。',
    'roster.manyChairs': '主任只能有一人，请核对。',
    'roster.mediatorNotFound': '名册上没有这位调解员，请刷新后再看。',
    'roster.notAMediator': '所选人员不是本调委会的调解员账号，请先请管理员开通。',
    'roster.onItAlready': '该人员已在名册上，无需重复添加。',
    'roster.roomTwice': '调解室“{room}”写了两次，请换个名字。',
    'roster.spanTurned': '结束日期（{to}）早于开始日期（{from}），请核对。',
    'roster.yearTwice': '{year} 年的考评填了两次，请保留一次。',
  },
  en: {
    'mediation.selectedFromAbove':
      '{mediator} is on another committee’s roster: the level above selects across places, or all parties choose her.',
    'roster.dayAhead': 'The day {day} has not come: give today or a day before.',
    'roster.hoursOverlap': 'The hours {one} and {other} of one day overlap: join them or change one.',
    'roster.hoursTurned': 'The hours {from}–{to} do not end after they begin: check them.',
    'roster.letterNotFound': 'There is no such letter of appointment: check the code.',
    'roster.manyChairs': 'A committee has one chair: check it.',
    'roster.mediatorNotFound': 'No such mediator is on the roster: load it again.',
    'roster.notAMediator': 'She has no mediator’s post at this committee: ask an administrator for one first.',
    'roster.onItAlready': 'She is on the roster already.',
    'roster.roomTwice': 'There are two rooms called {room}: give one another name.',
    'roster.spanTurned': 'The last day ({to}) is before the first ({from}): check them.',
    'roster.yearTwice': 'The assessment of {year} stands twice: keep one.',
  },
} as const;
