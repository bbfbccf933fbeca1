import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../test/application.ts';
import { runSamples, shapeOf } from '../test/documented-samples.ts';

const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe.skipIf(!hasCurl)('docs/api.md', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startTestApplication();
  });
  afterAll(() => app?.close());

  test('shows commands that work, with the answers that they give', async () => {
    const { address, samplePassword } = app;
    const token = app.store.config.adminToken ?? '';

    const outcomes = await runSamples('api.md', { NATIV: address, TOKEN: token, SAMPLE_PASSWORD: samplePassword });

    const answered = outcomes.filter(({ answer }) => answer !== null);
    expect(answered.length).toBeGreaterThan(7);
    for (const { command, answer, output } of answered) {
      if (answer?.kind === 'text') expect(output, command).toBe(answer.text);
      else expect(shapeOf(JSON.parse(output)), command).toEqual(shapeOf(JSON.parse(answer?.text ?? '')));
    }
  });
});
