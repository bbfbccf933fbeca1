// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { DrawingBoundary } from './drawing-boundary.tsx';

function Drawing({ isBroken }: { readonly isBroken: boolean }) {
  if (isBroken) throw new Error('Could not find a definition for https://example.org/x.json.');
  return <p>drawn</p>;
}

test('what cannot be drawn is said in its place, until it changes', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const place = document.createElement('div');
  const root = createRoot(place);
  const show = (isBroken: boolean) =>
    act(async () =>
      root.render(
        <DrawingBoundary subject={isBroken} fallback="cannot be shown">
          <Drawing isBroken={isBroken} />
        </DrawingBoundary>,
      ),
    );
  await show(true);
  expect(place.textContent).toBe('cannot be shown');
  await show(false);
  expect(place.textContent).toBe('drawn');
  await act(async () => root.unmount());
});
