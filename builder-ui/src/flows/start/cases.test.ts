import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import en from '../../i18n/en.json';
import { troubleInWords } from './file-words.ts';
import { readFlowFile } from './read-flow-file.ts';

const folder = resolve(process.env.NATIV_CASES_DIR ?? '../shared/cases', 'flows');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(bpmn|ya?ml|json|feature)$/.test(file),
    )
  : [];

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: { translation: en } } });
});

describe.skipIf(!existsSync(folder))('files of flows of other tools', () => {
  test.each(files)('%s is read, or it is said why not', async (file) => {
    const text = readFileSync(resolve(folder, file), 'utf8');

    const read = await readFlowFile(text, 'en');

    const isDrawing = file.endsWith('.bpmn') && /<(\w+:)?\w*(task|event|gateway|activity)\b/i.test(text);
    expect(read.kind).toBe(isDrawing ? 'flows' : 'trouble');
    if (read.kind === 'trouble') expect(troubleInWords(read.trouble, i18next.t)).toMatch(/^[A-Z].*\.$/);
    else expect(read.flows[0].document.nodes.length).toBeGreaterThan(0);
  });
});
