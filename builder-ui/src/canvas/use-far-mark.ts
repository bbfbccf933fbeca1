import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** Beneath this, no word in the drawing can be read, so none need be drawn. */
const unreadable = 0.3;

/** Marks a drawing that is seen from so far that words are of no use in it; told to the styles past React. */
export function useFarMark(frame: RefObject<HTMLElement | null>): void {
  const view = useStoreApi();
  useEffect(() => {
    const mark = () => frame.current?.toggleAttribute('data-far', view.getState().transform[2] < unreadable);
    mark();
    return view.subscribe(mark);
  }, [view, frame]);
}
