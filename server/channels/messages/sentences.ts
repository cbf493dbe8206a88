import { inBothLanguages } from '../../http/index.ts';

export const sentences = inBothLanguages(
  { 'messages.forbidden': '您的岗位不能查看发给诉求人的消息。' },
  { 'messages.forbidden': 'Your post may not see what the reporter was told.' },
);
