import { layOut, type TidyPlaces, type TidyTask } from './tidy.ts';

/** Lays flows out beside the page, so that nothing waits for it. */
addEventListener('message', ({ data }: MessageEvent<TidyTask>) => {
  const places: TidyPlaces = layOut(data);
  postMessage(places);
});
