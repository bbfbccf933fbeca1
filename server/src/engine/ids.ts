/**
 * Makes the id of a row out of the engine's id of a task or a post, '<instance id>:<number>'.
 *
 * The number is mixed into the last 32 bits of the instance's UUID version 7. Two instances share the bits before
 * them only with the odds of two random 62-bit numbers of the same millisecond, so the rows of one never meet those of
 * another, and the same effect always has the same row: writing it twice is a conflict, never a double.
 */
export function rowId(engineId: string): string {
  const separator = engineId.lastIndexOf(':');
  const instanceId = engineId.slice(0, separator);
  const last = Number.parseInt(instanceId.slice(-8), 16);
  const mixed = (last ^ Number(engineId.slice(separator + 1))) >>> 0;
  return instanceId.slice(0, -8) + mixed.toString(16).padStart(8, '0');
}

/** The number of an engine's id: how many ids its instance had derived with it. */
export const engineNumber = (engineId: string): number => Number(engineId.slice(engineId.lastIndexOf(':') + 1));

/** The engine's id of a stored task. */
export const engineId = (instanceId: string, number: number): string => `${instanceId}:${number}`;
