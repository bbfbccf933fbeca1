/**
 * Whether a text can be a telephone number, from anywhere: 7 to 15 digits (ITU-T E.164 knows no more), a plus sign in
 * front, and between the digits the spaces, dots, hyphens, slashes and brackets that people write; an extension after it;
 * or an Israeli short number such as *2345. Lenient on purpose: a number refused is a person who cannot be called back. It is
 * kept as it was written.
 */
export function isPhoneNumber(text: string): boolean {
  if (/^\*\d{3,5}$/.test(text)) return true;
  const number = text.replace(/[ ,]*(?:x|ext\.?|שלוחה|#)[ .]*\d{1,6}$/iu, '');
  if (!/^\+?[\d ().\-/\u2010-\u2013]{7,40}$/u.test(number)) return false;
  const digits = number.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15;
}
