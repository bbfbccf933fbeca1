import type { PublicTexts } from './public-texts.ts';

export const en: PublicTexts = {
  languageName: 'English',
  errorTitle: (title) => `Please check: ${title}`,
  thanksTitle: 'Thank you, we have it',
  thanksLead: 'Your message arrived safely and is kept.',
  referenceLabel: 'Reference',
  referenceHint: 'Tell us this when you call or write, and we will find your message at once.',
  receiptLabel: 'Your private number',
  receiptHint:
    'With it you can come back and see how far things are. Whoever has it can do so too, so keep it to yourself.',
  keepTitle: 'Keep this number: it is shown only now',
  nextTitle: 'What happens now',
  nextSteps: [
    'Someone from our team reads what you sent.',
    'It goes to the people who can help with it.',
    'If you left us a way to reach you, they will get back to you.',
  ],
  statusLink: 'See how far it has come',
  statusTitle: 'How far has it come?',
  statusLead: 'Enter the private number you got when you wrote to us.',
  statusField: 'Private number',
  statusFieldHint: '16 digits, with or without spaces.',
  statusButton: 'Show',
  statusMalformed: 'The number has 16 digits. Please check it and try again.',
  statusUnknown: 'We do not know this number. Please check it digit by digit and try again.',
  statusNow: 'Where it is now',
  statusReceivedAt: (when) => `Received ${when}`,
  status: {
    received: { name: 'Received', text: 'We have your message. Someone will start on it soon.' },
    inProcess: { name: 'In process', text: 'People are working on it.' },
    closed: { name: 'Closed', text: 'The handling has come to its end. If you still need us, write to us again.' },
  },
  trapLabel: 'Please leave this empty',
  messages: {
    'not-found': { title: 'There is no such page', text: 'Please check the address, or ask whoever gave it to you.' },
    early: {
      title: 'The form is not open yet',
      text: 'It cannot be filled in before its opening time. Please come back later.',
    },
    full: { title: 'The form is full', text: 'All places are taken. Please ask us whether there will be more.' },
    closed: {
      title: 'This form is closed',
      text: 'It takes no answers at the moment. Please come back later, or reach us another way.',
    },
    'bad-request': {
      title: 'This did not arrive whole',
      text: 'Please go back and send the form again. What you typed should still be there.',
    },
    'too-large': {
      title: 'This is more than we can take',
      text: 'Please go back, shorten the long answers and send again.',
    },
    'too-many': {
      title: 'One moment, please',
      text: 'Many messages came from your connection in a short time. Please wait a few minutes, go back and send again.',
    },
    unavailable: {
      title: 'We cannot take it right now',
      text: 'Please wait a minute and load this page again. If the browser asks whether to send again, agree: what you typed is not lost, and is taken only once.',
    },
    expired: {
      title: 'The page was open for a long time',
      text: 'For your safety it can no longer be sent. Please go back, load the form again and send it.',
    },
    error: {
      title: 'Something went wrong on our side',
      text: 'It is not your doing. Please go back and try again in a few minutes.',
    },
  },
  problemId: (id) => `If you write to us about it, name this: ${id}`,
};
