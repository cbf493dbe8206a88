/** Signing in, proving it again, and one's own account. */
export const account = {
  stepUp: {
    title: '再确认一次是您本人',
    lead: '接下来的内容比较敏感。确认以后，15 分钟内不再询问。',
    password: '密码',
    confirm: '确认',
    missing: '请填写密码',
  },
};
