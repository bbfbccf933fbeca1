import { setTimeout as sleep } from 'node:timers/promises';
import { manyTexts } from '../classify/many-texts.mjs';
import { casesSets } from '../classify/sets.mjs';

const path = '/api/v1/classifiers/bench';
const count = 10_000;

/** A classifier with 10,000 texts of 75 labels, made and asked to learn through the API. */
export async function makeClassifier(port, adminToken) {
  const call = async (method, where, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${where}`, {
      method,
      headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Expected ${method} ${where} to succeed, but found ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const rows = manyTexts(casesSets()[0], count);
  const keys = new Map([...new Set(rows.map(({ label }) => label))].map((label, at) => [label, `label-${at}`]));
  const labels = [...keys.values()].map((key) => ({ key, title: key }));
  await call('POST', '/api/v1/classifiers', { key: 'bench', title: 'Bench', labels });
  // A text that comes twice would be left out.
  const lines = rows.map(({ text, label }, at) => `"${text.replaceAll('"', "'")} ${at}",${keys.get(label)}`);
  const table = ['text,label', ...lines].join('\n');
  const { counts } = await call('POST', `${path}/examples/import`, { text: table });
  return {
    texts: counts.new,
    /** Returns once texts are being read. */
    async begin() {
      await call('POST', `${path}/training`, {});
      while ((await call('GET', `${path}/training`)).share === 0) await sleep(100);
    },
    /** @returns how far it came */
    async stop() {
      const { share, endedAt } = await call('GET', `${path}/training`);
      if (endedAt === null) await call('DELETE', `${path}/training`);
      // The thread hears of it within a second.
      await sleep(2_000);
      return share;
    },
  };
}
