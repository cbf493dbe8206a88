import { inBothLanguages } from '../http/index.ts';

export const sentences = inBothLanguages(
  {
    'division.outside': '这个地方不在您岗位负责的范围内，请选择范围内的地方。',
    'person.notFound': '没有找到这位人员，请核对。',
    'person.oneOf': '请选择已有人员，或填写新人员的资料，二者只选一项。',
    'post.notFound': '没有找到这个岗位，请核对。',
    'post.placeOutsideUnit': '岗位负责的地方应在单位所在地（{division}）之内，请修改。',
    'post.withdrawn': '这个岗位已经撤销，无需再次操作。',
    'proof.wrong': '密码不正确，请核对后再试。',
    'session.notFound': '没有找到这次登录，可能已经结束。',
    'signIn.wrong': '用户名或密码不正确，请核对后再试。',
    'unit.closed': '这个单位已经撤销，不能再修改。',
    'unit.notFound': '没有找到这个单位，请核对。',
    'username.taken': '这个用户名已有人使用，请换一个。',
  },
  {
    'division.outside': 'This place is outside the one that your post looks after. Please choose one inside.',
    'person.notFound': 'There is no such person. Please check.',
    'person.oneOf': 'Please choose a person or describe a new one, not both.',
    'post.notFound': 'There is no such post. Please check.',
    'post.placeOutsideUnit': 'A post looks after a place inside that of its unit ({division}). Please change it.',
    'post.withdrawn': 'This post has been withdrawn already; nothing is left to do.',
    'proof.wrong': 'This password is wrong. Please check it and try again.',
    'session.notFound': 'There is no such session; it may have ended already.',
    'signIn.wrong': 'The username or the password is wrong. Please check both and try again.',
    'unit.closed': 'This unit has been closed and can no longer be changed.',
    'unit.notFound': 'There is no such unit. Please check.',
    'username.taken': 'This username is taken. Please choose another one.',
  },
);
