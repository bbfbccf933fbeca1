import type { InquirerTexts } from './inquirer-texts.ts';

export const inquirerEn: InquirerTexts = {
  another: 'Another number',
  exit: 'Leave this page now',
  exitHint:
    'It opens another site at once. The browser still remembers this page: clear the history if somebody else uses it.',
  exitKey: 'Pressing Esc three times does the same.',
  did: {
    write: 'Your message is with us. The answer will stand here.',
    contact: 'We have noted how to reach you.',
    forget: 'We will erase it. Until then you can still change your mind.',
    withdraw: 'Nothing will be erased.',
    tooMany: 'That was a lot for one day. Please write the rest tomorrow, or in one message.',
  },
  readersTitle: 'Who can read what you wrote',
  readers: (people) => (people === 1 ? 'One person of our team.' : `${people} people of our team.`),
  noReaders: 'Nobody yet: it has not reached a team so far.',
  classified: 'A small team that works in confidence',
  sealed:
    'The most personal answers are sealed. They are opened only by whoever works on your inquiry, and each opening is recorded.',
  talkTitle: 'Messages between us',
  noMessages: 'There are none yet.',
  fromUs: 'From us',
  fromYou: 'From you',
  writeLabel: 'Write to us',
  send: 'Send',
  filesLabel: 'Files to send along (optional)',
  filesTitle: 'Files that you sent',
  save: 'Save',
  saveFile: (name) => `Save ${name}`,
  contactTitle: 'How to reach you safely',
  contactLead: 'Only the people who work on your inquiry see this. Leave empty whatever does not matter.',
  contact: {
    how: { label: 'How', hint: 'Such as: only a text message to 050-1234567, or only here.' },
    when: { label: 'When', hint: 'Such as: on weekdays until noon.' },
    avoid: {
      label: 'What not to say, and to whom',
      hint: 'Such as: if somebody else answers, do not say where you call from.',
    },
  },
  keepContact: 'Keep this',
  takeTitle: 'Take it with you',
  takeLead:
    'Everything you told us, our messages and how to reach you, as one file. It stays on this device: do not take it where somebody else may find it.',
  take: 'Download everything',
  forgetTitle: 'Forget me',
  forgetLead: 'You can ask us to erase what you told us. We first show you what goes.',
  forgetAsk: 'Show me what would go',
  confirmTitle: 'Shall we erase everything?',
  goes: 'This goes, for good, and nobody can bring it back:',
  goesList: [
    'what you answered in the form, and the files with it',
    'the messages between us, and how to reach you',
    'what our team wrote down about it',
  ],
  stays: 'What stays is that there was an inquiry, when, and of which kind, so that our numbers are right.',
  waits: (days) =>
    days === 1
      ? 'It happens in a day. Until then you can take it back here with the same number.'
      : `It happens in ${days} days. Until then you can take it back here with the same number.`,
  forgetReally: 'Yes, erase everything',
  keepIt: 'No, keep it',
  goingTitle: 'This will be erased',
  goingText: (when) => `Everything you told us will be erased ${when}. If you still need help from us, take it back.`,
  withdraw: 'Do not erase it',
  erasedTitle: 'It is erased',
  erasedText: 'Nothing of what you told us is left here. If you need us again, write to us anew.',
};
