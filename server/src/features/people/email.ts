/** The form in which addresses are kept and compared; signing in compares them in lower case too. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
