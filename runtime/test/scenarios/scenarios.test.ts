import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compiled } from '../flows.ts';
import { withoutClock } from '../without-clock.ts';
import { type Commands, playScenario, unfaithful } from './scenario.ts';

const folder = import.meta.dirname;
const situations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/**
 * The names of the folders are the specification. `flow.json` is the flow where it starts; other flows, and other
 * versions, stand beside it. `npx vitest -u` writes the traces anew; explain each change.
 */
test.each(situations.map(({ name }) => [name.replaceAll('-', ' '), name]))('%s', async (_sentence, name) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, name, file), 'utf8'));
  const commands: Commands = read('commands.json');
  const files = readdirSync(path.join(folder, name)).filter((file) => /^flow.*\.json$/.test(file));
  const flows = new Map(
    files.map((file) => [
      file === 'flow.json' ? 'main' : file.replace(/^flow-|\.json$/g, ''),
      compiled(read(file), commands.maxNodesPerStep),
    ]),
  );

  const scene = withoutClock(() => playScenario(commands, flows));

  await expect(`${scene.trace.join('\n')}\n`).toMatchFileSnapshot(path.join(folder, name, 'trace.txt'));
  expect(scene.complaints).toEqual([]);
  expect(withoutClock(() => unfaithful(scene, flows))).toBeNull();
});
