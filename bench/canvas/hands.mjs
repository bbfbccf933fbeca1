/** As often as a mouse tells where it is. */
const tellsEveryMs = 8;

/** Moves the pointer on a path for a while, as fast as a hand's mouse tells it, never waiting for the page. */
export async function movePointer(devtools, at, forMs, button = 'left') {
  const began = performance.now();
  const underWay = [];
  for (let now = 0; now < forMs; now = performance.now() - began) {
    const { x, y } = at(now / forMs);
    underWay.push(devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button, buttons: 1 }));
    await new Promise((resolve) => setTimeout(resolve, tellsEveryMs));
  }
  await Promise.all(underWay);
}

export async function pressAt(devtools, { x, y }) {
  await devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await devtools.send('Input.dispatchMouseEvent', {
    type: 'mousePressed',
    x,
    y,
    button: 'left',
    buttons: 1,
    clickCount: 1,
  });
}

export async function releaseAt(devtools, { x, y }) {
  await devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, y, button: 'left', clickCount: 1 });
}

/** A path that goes around, so that it comes back to where it began. */
export const around =
  ({ x, y }, radius) =>
  (share) => ({
    x: x + radius * Math.sin(share * Math.PI * 4),
    y: y + (radius / 2) * (1 - Math.cos(share * Math.PI * 4)),
  });
