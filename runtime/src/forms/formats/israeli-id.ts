/**
 * Whether a text is an Israeli identity number: up to nine digits whose last is the check digit. A shorter number counts as
 * one with zeros in front. A hyphen before the check digit and spaces are as people write it.
 *
 * The check digit is that of Luhn (ISO/IEC 7812-1, annex B): from the right, every second digit is doubled, the digits of
 * what comes out are added up, and the sum is a multiple of ten. A worked example with 01234567-4 stands at
 * http://halemo.net/info/idcard/.
 */
export function isIsraeliId(text: string): boolean {
  if (!/^\d[\d ]{3,10}-? ?\d$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (digits.length > 9 || digits.length < 5 || /^0+$/.test(digits)) return false;
  const sum = [...digits.padStart(9, '0')].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
