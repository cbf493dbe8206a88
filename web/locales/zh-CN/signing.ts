/** Signing on the screen. */
export const signing = {
  drawHint: '用手指或触控笔，在下面的白纸上写您的名字。',
  typeHint: '打字写下您的姓名，效力与手写一样。',
  paper: '签名处',
  none: '还没有签名',
  there: '已经签名',
  clear: '重写',
  type: '不便手写，改用打字',
  draw: '改用手写',
  name: '您的姓名',
};
