/** What Chromium writes down of every frame that it puts on the screen. */
const categories = ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame', 'devtools.timeline'];

/** Does something and gives the milliseconds between the frames drawn meanwhile, as the browser's own trace has them. */
export async function framesDuring(devtools, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: categories },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return { between: gaps(drawnAt(events)), longTasks: longTasks(events) };
}

const drawnAt = (events) =>
  events
    .filter(({ name }) => name === 'DrawFrame')
    .map(({ ts }) => ts / 1000)
    .sort((one, other) => one - other);

const gaps = (times) => times.slice(1).map((time, index) => time - (times[index] ?? time));

/** Milliseconds of everything on the main thread that takes longer than a frame may. */
const longTasks = (events) =>
  events.filter(({ name, dur = 0 }) => name === 'RunTask' && dur > 50_000).map(({ dur }) => dur / 1000);
