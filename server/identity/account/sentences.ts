import { inBothLanguages } from '../../http/index.ts';

export const accountSentences = inBothLanguages(
  {
    'account.ofStaff': '有过岗位的账号不能在这里注销，请联系本单位管理员。',
    'code.wrong': '验证码不正确或已过期，请核对后再试。',
    'factor.required': '这个岗位需要先设置第二种验证方式（通行密钥或验证器），请在“我的账号”里设置。',
    'firstCode.wrong': '用户名或一次性代码不正确，也可能已经过期或用过。请核对，或请管理员重新生成。',
    'openid.none': '这里没有接入单位的统一登录。',
    'openid.notFound': '您的账号没有绑定单位统一登录。',
    'openid.taken': '这个单位账号已经绑定在另一个账号上，或者您已经绑定过。要换绑，请先解除原来的。',
    'openid.unbound': '这个单位账号还没有绑定。请先用密码或通行密钥登录，再到“我的账号”里绑定。',
    'openid.unreachable': '单位的统一登录现在连不上，请稍后再试，或用其他方式登录。',
    'openid.wrong': '统一登录没有完成，可能已经过期，或在另一个窗口打开过。请重新开始。',
    'passkey.enough': '最多可以保存 20 把通行密钥，请先删除不用的。',
    'passkey.notFound': '没有找到这把通行密钥，可能已经删除。',
    'passkey.wrong': '通行密钥没有通过验证，请再试一次，或改用密码登录。',
    'password.breached':
      '这个密码在已泄露的密码里出现过，或由常见词拼成，容易被猜到。请换一个，例如一句只有您知道的话。',
    'password.tooNear': '这个密码主要由您的名字或本地、单位的名称组成，容易被猜到。请换一个。',
    'password.tooShort': '密码至少要有 {limit} 个字，任何文字都可以。请再长一些。',
    'totp.notFound': '还没有设置验证器。',
    'totp.taken': '已经设置了验证器。要换一个，请先移除原来的。',
    'proof.noAddress': '这个账号没有可以接收验证码的手机号或邮箱，请用其他方式确认。',
    'signIn.codeRequired': '请输入验证器上的 6 位数字，或一个恢复代码。',
    'signIn.codeWrong': '验证码不正确或已经用过，请等下一个再试。',
    'signUp.conflict': '您刚在另一台设备上登录，请重新获取验证码。',
    'signUp.notOffered': '这里暂时不能发送验证码。反映问题不需要账号。',
    'signUp.oneAddress': '请填写手机号或邮箱，二者只填一项。',
  },
  {
    'account.ofStaff': 'An account that has had a post is not closed here. Please ask the administrator of your unit.',
    'code.wrong': 'This code is wrong or too old. Please check it and try again.',
    'factor.required':
      'This post wants a second factor first: a passkey or an authenticator app. Set one up under “My account”.',
    'firstCode.wrong':
      'The username or the one-time code is wrong, too old or used. Please check, or ask the administrator for a new one.',
    'openid.none': 'There is no sign-in by an organisation here.',
    'openid.notFound': 'Your account is not bound to one of the organisation.',
    'openid.taken':
      'That account is bound to another one already, or you have bound it before. To bind it anew, remove the old binding first.',
    'openid.unbound':
      'That account of the organisation is not bound to anybody here. Sign in with password or passkey first, then bind it under “My account”.',
    'openid.unreachable': 'The organisation’s sign-in cannot be reached now. Try again later, or sign in another way.',
    'openid.wrong':
      'The sign-in was not completed: it may be too old, or was opened in another window. Please begin again.',
    'passkey.enough': 'Twenty passkeys can be kept at most. Please remove one first.',
    'passkey.notFound': 'There is no such passkey; it may have been removed already.',
    'passkey.wrong': 'The passkey could not be verified. Please try again, or sign in with your password.',
    'password.breached':
      'This password is among those that were leaked, or made of such words, and easy to guess. Please choose another, such as a sentence only you know.',
    'password.tooNear':
      'This password is mostly your name or words of the place and the office, and easy to guess. Please choose another.',
    'password.tooShort': 'A password has {limit} characters at least, of any kind. Please make it longer.',
    'totp.notFound': 'No authenticator app has been set up.',
    'totp.taken': 'An authenticator app has been set up already. To change it, remove it first.',
    'proof.noAddress':
      'This account has no telephone number or e-mail address for a code. Please prove it another way.',
    'signIn.codeRequired': 'Please enter the six digits of your authenticator app, or a recovery code.',
    'signIn.codeWrong': 'This code is wrong or was used before. Please wait for the next one.',
    'signUp.conflict': 'You have just signed up on another device. Please ask for another code.',
    'signUp.notOffered': 'No codes can be sent here at present. Reporting needs no account.',
    'signUp.oneAddress': 'Please give a telephone number or an e-mail address, not both.',
  },
);
