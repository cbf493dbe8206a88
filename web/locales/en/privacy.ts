import type { privacy as chinese } from '../zh-CN/privacy.ts';

export const privacy: typeof chinese = {
  title: 'How we protect what you tell us',
  lead: 'First things first: you can report without an account, and without a name or number. What you leave is used for your matter alone.',
  who: {
    title: 'Who is responsible',
    named: (body) => `Responsible for personal information here: ${body}`,
    missing:
      'Whoever runs this platform has not said who they are or how to reach them. Until they do, leave nothing that you would rather keep to yourself; you can also ask at 12345.',
  },
  kept: {
    title: 'What is kept, why, who sees it, and how long',
    caption: 'Personal information that the platform keeps',
    what: 'What',
    why: 'Why',
    seen: 'Who sees it',
    until: 'How long',
    rows: [
      {
        what: 'Your words, the place, your photos',
        why: 'To look into what you reported and settle it, which the units must do by law',
        seen: 'The centre that takes it in and the units that work on it. In public only a summary without personal details, and no place nearer than the community',
        until:
          'With the file, for the time below. Once it is archived you can ask that personal details in it are deleted',
      },
      {
        what: 'Name, number, e-mail (only if you leave them)',
        why: 'To tell you how things go and to ask afterwards',
        seen: 'Usually a few digits, as in 138****5678. Whoever works on your matter and needs all of it gives a reason and leaves a record that you can see',
        until: 'Encrypted. Deleted after archiving when the time below is up, and at any time by yourself',
      },
      {
        what: 'The number or e-mail address left with “I have this too”',
        why: 'To tell you how that matter goes',
        seen: 'Nobody; only the system uses it to send messages',
        until: 'Deleted when you stop the messages, and when the matter is settled',
      },
      {
        what: 'The e-mail of a subscription',
        why: 'To send you what became public about the place or kind you chose, one letter a day at most',
        seen: 'Nobody; only the system uses it to send letters',
        until: 'Deleted when you press “Unsubscribe”; after a day where it was not confirmed',
      },
      {
        what: 'A party of a dispute: name, number, address, papers of identity; what is said, written and signed',
        why: 'To mediate the dispute and fill the prescribed papers, which a committee must do by law',
        seen: 'Both sides, the mediator and who keeps the files; your number and papers not the other side. No other office and no leader',
        until:
          'Each file encrypted by itself and kept with its volume, for the time below; then destroyed with its keys',
      },
      {
        what: 'What you tell or show to the mediator alone',
        why: 'To find out whether both sides can meet',
        seen: 'The mediator to whom you said it; never the other side',
        until: 'Destroyed when the file is archived',
      },
      {
        what: 'A model case (only if every party agrees)',
        why: 'So that others learn from it; without names, places and numbers, in words that you have read',
        seen: 'Everybody',
        until: 'Until any party takes it back; then it is deleted',
      },
      {
        what: 'An account (only if you make one)',
        why: 'To find your own reports on another phone',
        seen: 'You alone',
        until: 'Deleted when you close it',
      },
      {
        what: 'Names, posts and acts of staff',
        why: 'Who did and who read what must be known',
        seen: 'Those who lead and supervise the unit; you see the unit and the post, not the name',
        until: 'At least six months, and as long as the file where they belong to one',
      },
    ],
  },
  periods: {
    title: 'How long, and by which law',
    lead: 'Once a matter is settled and archived, it is kept for these times. Files count from 1 January of the year after, contact details from the day of archiving.',
    what: 'What',
    until: 'How long',
    basis: 'Basis',
    permanent: 'For ever',
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
    onlyIn: (division) => ` (division ${division})`,
    classes: {
      weightyFile: 'Files of weighty matters (under listed supervision, or a ruling said who handles them)',
      handledFile: 'Files of matters that were handled, and of disputes that were mediated',
      endedFile: 'Files and disputes that ended unhandled (withdrawn, merged, sent elsewhere, declined)',
      contact: 'Your name, number and e-mail',
    },
    after:
      'Then the words are deleted; decisions, dates and check sums stay. What the law holds (a lawsuit, an inspection) is not deleted until it is released. A time made shorter does not shorten that of files archived before.',
  },
  never: {
    title: 'What we do not want',
    list: [
      'No identity number, face, fingerprint or licence plate, and no trace of where you go. A place on the map is sent only when you have chosen it.',
      'We do not put matters together by person, and put no labels on people.',
      'We do not note your network address. Where, when and with which phone a photo was taken is removed on arrival.',
      'Pages ask no other site for anything: no advertising, no counting code.',
    ],
  },
  rights: {
    title: 'What you can do',
    list: [
      'See: with code and receipt you open your matter, all that happened, and who looked at your details and why.',
      'Correct and add: at any time; if something was wrong, say so.',
      'Delete: on the page of your matter, how to reach you; once it is closed, you can ask that personal details in the text are deleted. The decisions themselves stay in the archive, as the law wants.',
      'Take away: the file can be downloaded, for people and for machines.',
      'Say no: without a number you get no messages, and your matter is handled just the same.',
      'Complain: to the level above, for review, or to the cyberspace authority. Nobody can switch this off.',
    ],
  },
  limits: {
    title: 'To be honest: what we cannot do',
    list: [
      'Without a name does not mean that nobody can know. Your network, your phone or an office computer may know that you opened this site. For what matters, use your own phone and network.',
      'Sometimes the matter itself tells who reported it. Leave out details that only you know.',
    ],
  },
  law: 'Law: Personal Information Protection Law arts. 13, 17, 35 and 44 to 47, the regulations on petitions and the rules of secrecy of public hotlines. For children under fourteen, please let a parent or guardian report.',
};
