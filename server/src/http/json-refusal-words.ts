import type { JsonRefusal, JsonRefusalReason } from './json-refusal.ts';
import { ProblemError } from './problem.ts';
import type { Words } from './problem-kind.ts';

const words: Readonly<Record<JsonRefusalReason, Words>> = {
  empty: { en: 'a JSON value is expected, but the body is empty', he: 'התוכן ריק, ודרוש ערך JSON' },
  encoding: { en: 'the text must be UTF-8', he: 'הטקסט צריך להיות ב־UTF-8' },
  syntax: { en: 'this is not JSON', he: 'זה אינו JSON תקין' },
  duplicateKey: { en: 'the same key stands here twice; keep one', he: 'אותו מפתח מופיע פעמיים; יש להשאיר אחד' },
  forbiddenKey: { en: 'this key is not allowed; use another', he: 'המפתח הזה אסור; יש לבחור אחר' },
  nul: { en: 'the NUL character cannot be stored; remove it', he: 'אי אפשר לשמור את התו NUL; יש להסיר אותו' },
  loneSurrogate: {
    en: 'half a character stands here; send whole characters',
    he: 'יש כאן חצי תו; יש לשלוח תווים שלמים',
  },
  numberOverflow: { en: 'this number is too large', he: 'המספר הזה גדול מדי' },
  tooDeep: { en: 'this is nested too deeply', he: 'יש כאן יותר מדי רמות זו בתוך זו' },
  tooManyKeys: { en: 'there are too many keys', he: 'יש יותר מדי מפתחות' },
  arrayTooLong: { en: 'this list is too long', he: 'הרשימה הזאת ארוכה מדי' },
  stringTooLong: { en: 'this text is too long', he: 'הטקסט הזה ארוך מדי' },
};

/** The problem that a refused body is answered with: 400, with the place. */
export function jsonRefusalProblem(refusal: JsonRefusal, language: keyof Words): ProblemError {
  return new ProblemError('request.malformed-json', {
    errors: [{ path: refusal.path, message: words[refusal.reason][language] }],
  });
}
