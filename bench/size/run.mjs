// Measures what a public form makes a browser load, beside form renderers of others with the same bundler. They are installed
// into a temporary folder, so that nothing of them is among what this project depends on.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { writeBetween } from '../measure/write-between.mjs';
import { publicFormSizes } from './public-form-sizes.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

/** Each with the least code that shows a form; whatever else it needs comes along by itself. */
const others = [
  {
    name: 'SurveyJS (survey-core, survey-js-ui)',
    packages: ['survey-core@2.5.38', 'survey-js-ui@2.5.38'],
    code: "import { Model } from 'survey-core'; import 'survey-js-ui'; import 'survey-core/survey-core.css'; globalThis.show = (json, place) => new Model(json).render(place);",
  },
  {
    name: 'Form.io (@formio/js)',
    packages: ['@formio/js@5.6.0'],
    code: "import { Formio } from '@formio/js'; globalThis.show = (json, place) => Formio.createForm(place, json);",
  },
  {
    name: 'form-js (@bpmn-io/form-js-viewer)',
    packages: ['@bpmn-io/form-js-viewer@2.0.0'],
    code: "import { createForm } from '@bpmn-io/form-js-viewer'; import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'; globalThis.show = (schema, container) => createForm({ schema, container });",
  },
  {
    name: 'Formbricks (@formbricks/surveys)',
    packages: ['@formbricks/surveys@1.99.0'],
    code: "import { renderSurveyInline } from '@formbricks/surveys'; globalThis.show = renderSurveyInline;",
  },
];

const folder = mkdtempSync(path.join(tmpdir(), 'nativ-bench-size-'));
try {
  const rows = [];
  for (const other of others) rows.push({ name: other.name, ...(await measure(other)) });
  report(await publicFormSizes(), rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure({ name, packages, code }) {
  const own = path.join(folder, name.replace(/\W+/g, '-'));
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  writeFileSync(path.join(own, 'main.js'), code);
  const installed = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    cwd: own,
    encoding: 'utf8',
  });
  if (installed.status !== 0) return { trouble: 'could not be installed' };
  try {
    await build({
      root: own,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        target: 'es2022',
        rolldownOptions: { input: path.join(own, 'main.js'), output: { codeSplitting: false } },
      },
    });
  } catch (error) {
    return { trouble: `could not be bundled: ${String(error.message).split('\n')[0].slice(0, 80)}` };
  }
  return { script: packed(own, '.js'), styles: packed(own, '.css') };
}

function packed(own, ending) {
  const built = path.join(own, 'dist', 'assets');
  const files = readdirSync(built).filter((file) => file.endsWith(ending));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(built, file)), { level: 9 }).length, 0);
}

function report({ html, form, embed }, rows) {
  const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
  const text = [
    '| | script KB | styles KB | HTML KB | together KB |',
    '| --- | --: | --: | --: | --: |',
    `| **Nativ**, the page of twelve questions with conditions, rows and a file | ${kilobytes(form)} | in the HTML | ${kilobytes(html)} | **${kilobytes(form + html)}** |`,
    `| Nativ, \`embed.js\` on another website (the form comes after it) | ${kilobytes(embed)} | | | |`,
    ...rows.map(({ name, script, styles, trouble }) =>
      trouble
        ? `| ${name} | ${trouble} | | | |`
        : `| ${name}, before any form | ${kilobytes(script)} | ${kilobytes(styles)} | | ${kilobytes(script + styles)} |`,
    ),
  ].join('\n');
  console.log(text);
  if (settings.write) writeBetween(document, 'size', text);
}
