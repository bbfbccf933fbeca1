/** Leaves a room for the door, which stands outside of all of them, and comes back to the same place afterwards. */
export const toTheDoor = (publicHref: string) => leaveFor(`/sign-in?returnTo=${encodeURIComponent(publicHref)}`);

/** Leaves a room that is no longer there, or that one was never asked into, for the page that lists them, which says so. */
export const outOfTheRoom = () => leaveFor('/practice-rooms#gone');

/** Nothing more happens on this page: the next one is on its way. */
function leaveFor(address: string): Promise<never> {
  location.replace(address);
  return new Promise(() => {});
}
