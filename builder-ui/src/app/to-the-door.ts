/** Leaves a room for the door, which stands outside of all of them, and comes back to the same place afterwards. */
export function toTheDoor(publicHref: string): Promise<never> {
  location.replace(`/sign-in?returnTo=${encodeURIComponent(publicHref)}`);
  return new Promise(() => {});
}
