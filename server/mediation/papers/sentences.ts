/** What a refusal about a paper says, and what to do next. */
export const paperSentences = {
  zh: {
    'paper.blankLost': '格式中缺少必须保留的栏目“{blank}”，请补回。',
    'paper.blankMissing': '《{paper}》缺少必填内容“{blank}”，请先在案件中补充，再打印。',
    'paper.blankUnknown': '第 {line} 段的“{blank}”不是这份文书可用的栏目，请从可用栏目中选择。',
    'paper.braceOpen': '第 {line} 段有多余的大括号，请核对。',
    'paper.listUnknown': '第 {line} 段要逐项列出的“{list}”不是这份文书的清单，请从可用清单中选择。',
    'paper.notFound': '没有这份文书（{paper}），请核对。',
    'paper.notYet': '还不能打印“{paper}”：办到相应步骤以后再来。',
    'paper.ofAnotherCounty': '文书格式由区县管理员修改，请联系本区县的管理员。',
    'paper.placeLost': '格式中必须保留标题、签名处和印章处（缺 {place}），请补回。',
    'paper.stale': '这份格式刚被别人改过（现为第 {version} 版），请刷新后再改。',
    'paper.volumeNotSealed': '案件 {code} 还没有归档，没有卷宗。',
  },
  en: {
    'paper.blankLost': 'The form lost “{blank}”, which must stand on it: put it back.',
    'paper.blankMissing': '“{paper}” lacks “{blank}”: add it to the file, then print.',
    'paper.blankUnknown': 'Block {line}: “{blank}” is no blank of this form: choose one of its blanks.',
    'paper.braceOpen': 'Block {line} has a brace too many: check it.',
    'paper.listUnknown': 'Block {line}: “{list}” is no list of this form: choose one of its lists.',
    'paper.notFound': 'There is no such paper ({paper}): check its name.',
    'paper.notYet': '“{paper}” cannot be printed yet: come back after the step that it tells of.',
    'paper.ofAnotherCounty': 'Forms are changed by an administrator of the county: ask yours.',
    'paper.placeLost': 'The title and the places to sign and to seal must stay ({place} is gone): put it back.',
    'paper.stale': 'Somebody changed this form meanwhile (it is version {version} now): load it again.',
    'paper.volumeNotSealed': 'Mediation {code} is not archived: it has no volume.',
  },
} as const;
