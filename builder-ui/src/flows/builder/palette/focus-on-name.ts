/** Marks the field in the properties that holds the name of what is chosen. */
export const nameFieldMark = 'data-node-name';

const patienceMs = 600;

/** Takes the focus to the name of what has just been added, once its properties are there, with the name chosen to be typed over. */
export function focusOnName(): void {
  const until = performance.now() + patienceMs;
  const look = () => {
    const field = document.querySelector<HTMLInputElement>(`[${nameFieldMark}]`);
    if (field?.offsetParent) {
      field.focus();
      field.select();
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
