import type { FormProblemMessages } from './problem-codes.ts';

const meant = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Did you mean '${suggestion}'?`;

/** English sentences about forms. */
export const formProblemsEn: FormProblemMessages = {
  problem: {
    'form.invalid': ({ message = '' }) => message,
    'form.at-risk-drafts': () =>
      'A form for people at risk must leave nothing on their device, but this one keeps drafts there. Switch drafts off.',
    'form.at-risk-prefill': () =>
      'A form for people at risk takes nothing from its address, so that what it says about prefilling has no effect.',
    'page.duplicate-id': ({ id }) => `Two pages have the id '${id}', so that nobody can tell which one a rule means.`,
    'page.unknown-question': ({ page, name, suggestion }) =>
      `Page '${page}' names a question '${name}' that the form does not have. ${meant(suggestion, 'Take it off the page.')}`,
    'page.question-twice': ({ page, question }) =>
      `“${question}” stands on page '${page}' and on one before it. It can be asked only once.`,
    'page.empty': ({ page }) => `Nothing stands on page '${page}', so that nobody will ever see it.`,
    'page.unreachable': ({ page }) =>
      `Nobody can come to page '${page}': before it, the form always ends or skips it. Correct the rules of the pages before.`,
    'rule.duplicate-id': ({ id }) => `Two rules have the id '${id}'. Each needs one of its own.`,
    'rule.unknown-question': ({ rule, path, suggestion }) =>
      `${rule} is about a question '${path}' that the form does not have. ${meant(suggestion, 'Choose another, or take it out of the rule.')}`,
    'rule.not-a-question': ({ rule, path }) =>
      `${rule} is about '${path}', which is a whole row and no question. Choose the list, or a question in it.`,
    'rule.unknown-page': ({ rule, page, suggestion }) =>
      `${rule} names a page '${page}' that the form does not have. ${meant(suggestion, 'Choose another page.')}`,
    'rule.backwards': ({ rule, page, after }) =>
      `${rule} leads from page '${after}' to '${page}', which does not come after it. A form goes only forwards.`,
    'rule.never-fires': ({ rule }) =>
      `The condition of ${rule} can never hold, whatever is answered. Correct it, or remove the rule.`,
    'rule.cycle': ({ chain }) =>
      `These questions depend on each other in a circle, so that the form cannot settle: ${chain}. Break the circle.`,
    'rule.reads-later-page': ({ rule, question, page }) =>
      `${rule} reads “${question}”, which is asked only later, on page '${page}'. Until then it counts as unanswered.`,
    'rule.turns-on-later-page': ({ rule, question, page, after }) =>
      `${rule} decides after page '${after}' by “${question}”, which is asked only later, on page '${page}'. Ask it before.`,
    'rule.wrong-value': ({ rule, question, expected, found }) =>
      `${rule} sets “${question}” to ${found}, but the question takes ${expected}. Correct the value.`,
    'question.never-shows': ({ question }) =>
      `“${question}” can never show: no rule that would show it can ever hold. Correct its rules, or remove the question.`,
    'question.required-never-shows': ({ question }) =>
      `“${question}” must be answered and can never show: no rule that would show it can ever hold. Correct its rules.`,
    'question.option-twice': ({ question, value }) =>
      `“${question}” offers the answer '${value}' twice. Remove one of them.`,
    'question.option-unanswerable': ({ question, value }) =>
      `“${question}” offers the answer '${value}' twice, so that nobody can give it: exactly one of the options must fit. Remove one of them.`,
    'question.option-title-twice': ({ question, value }) =>
      `“${question}” offers two answers that are both called '${value}'. Give them different names.`,
    'question.sensitive-prefill': ({ question }) =>
      `“${question}” is sensitive and may be answered by the address of the page. Addresses are kept in many places: take it out of what may be prefilled.`,
    'question.unknown-prefill': ({ name }) =>
      `The address may answer a question '${name}' that the form does not have.`,
    'question.unknown-list': ({ list, suggestion }) =>
      `A question offers the option list '${list}', which this workspace does not have. ${meant(suggestion, 'Make the list, or choose another.')}`,
    'question.list-too-long': ({ list, count, limit }) =>
      `The option list '${list}' has ${count} entries; a form offers at most ${limit}. Use a shorter list.`,
    'translation.missing': ({ count, language }) =>
      `${count} texts have no translation into ${language}; people who read it will see them in the language the form is written in.`,
  },
  expression: {
    'too-long': ({ place, limit, found }) =>
      `${place} may have at most ${limit} characters, but has ${found}. Shorten it.`,
    'too-complex': ({ place }) => `${place} has too many parts. Split it into several rules.`,
    syntax: ({ place, position, near }) =>
      `${place} could not be read beyond character ${position} (${near}). Correct it there.`,
    'unknown-name': ({ place, name, suggestion }) =>
      `${place} may read data, today and, in rows, row, but found '${name}'. ${meant(suggestion, 'Begin with one of them, such as data.name.')}`,
    'unknown-field': ({ place, path, suggestion }) =>
      `${place} reads '${path}', which the form does not ask. ${meant(suggestion, 'Choose a question of the form.')}`,
    'unknown-value': ({ place, value, at, suggestion }) =>
      `${place} compares with '${value}', which the question does not offer (${at}). ${meant(suggestion, 'Choose one of its answers.')}`,
    'unknown-function': ({ place, name, suggestion }) =>
      `${place} uses a function '${name}' that there is not. ${meant(suggestion, 'Choose another.')}`,
    'wrong-type': ({ place, at, found }) =>
      `${place} puts things together at '${at}' that do not go together: ${found}.`,
    'not-supported': ({ place, what }) => `${place} uses '${what}', which is not supported here. Write it otherwise.`,
    'bad-pattern': ({ place, limit }) =>
      `${place} must give 'matches' a pattern in quotes, of at most ${limit} characters and in the syntax of RE2.`,
  },
  fix: {
    removeRule: () => 'Remove the rule',
    removeQuestion: () => 'Take the question out of the rule',
    removeFromPage: () => 'Take it off the page',
    renameId: ({ id }) => `Call it '${id}'`,
    removeOption: () => 'Remove the second one',
    forbidDrafts: () => 'Switch drafts off',
    removePrefill: () => 'Take it out of what may be prefilled',
    replaceText: ({ suggestion }) => `Write '${suggestion}'`,
    removePage: () => 'Remove the page',
  },
};
