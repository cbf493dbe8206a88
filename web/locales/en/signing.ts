import type { signing as chinese } from '../zh-CN/signing.ts';

export const signing: typeof chinese = {
  drawHint: 'Write your name on the white paper below, with a finger or a pen.',
  typeHint: 'Type your name: it counts as much as writing it by hand.',
  paper: 'Place to sign',
  none: 'Not signed yet',
  there: 'Signed',
  clear: 'Write again',
  type: 'Type my name instead',
  draw: 'Write by hand instead',
  name: 'Your name',
};
