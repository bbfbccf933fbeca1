/** Reads the number of a version from an address; one that names no version gives 0, which none has. */
export function versionNumber(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
