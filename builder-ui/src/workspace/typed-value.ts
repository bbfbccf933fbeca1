/**
 * Reads a value as somebody types it for a variable: 18, true and ["a", "b"] are what they look like, anything else is text.
 * Text that looks like one of these is put in quotation marks.
 */
export function typedValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
