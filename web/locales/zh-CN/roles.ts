/** As what somebody works. */
export const roles = {
  operator: '受理员',
  supervisor: '督办员',
  leader: '领导',
  administrator: '管理员',
  handler: '承办人',
  gridWorker: '网格员',
  mediator: '调解员',
};
