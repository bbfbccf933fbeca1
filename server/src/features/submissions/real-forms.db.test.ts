import type { FlowDocument, FormDocument } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { caseFiles, forEachOf, hasCases, readCase } from '../../test/cases.ts';

interface Answer {
  readonly valid: boolean;
  /** Where it goes wrong; some labels do not say. */
  readonly field: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
interface LabelledForm {
  readonly form: string;
  readonly variants: readonly { readonly schema: FormDocument['schema']; readonly instances: readonly Answer[] }[];
}

/** One schema with its answers, and the condition by which its flow routes. */
interface RealForm {
  readonly key: string;
  readonly schema: FormDocument['schema'];
  readonly answers: readonly Answer[];
  readonly condition: string;
  readonly isForLegal: (data: Answer['data']) => boolean;
}

/** Three forms, small, middling and large, whose flows route as an office would. */
const routed: Readonly<Record<string, Pick<RealForm, 'condition' | 'isForLegal'>>> = {
  'va-22-10282-0': {
    condition: "data.veteranDesc == 'veteran' || data.isWorkingInTechIndustry",
    isForLegal: ({ veteranDesc, isWorkingInTechIndustry }) =>
      veteranDesc === 'veteran' || isWorkingInTechIndustry === true,
  },
  'va-28-1900-0': {
    condition: 'data.isMoving || data.useTelecounseling',
    isForLegal: ({ isMoving, useTelecounseling }) => isMoving === true || useTelecounseling === true,
  },
  'va-21-526ez-20': {
    condition: "has(data.serviceInformation) || data.militaryRetiredPayBranch == 'Army'",
    isForLegal: ({ serviceInformation, militaryRetiredPayBranch }) =>
      serviceInformation !== undefined || militaryRetiredPayBranch === 'Army',
  },
};

function realForms(): readonly RealForm[] {
  return caseFiles('forms/va/labelled').flatMap((file) => {
    const { form, variants } = readCase<LabelledForm>(`forms/va/labelled/${file}`);
    return variants.map(({ schema, instances }, index) => {
      const key = `va-${form.toLowerCase()}-${index}`;
      const [first = ''] = Object.keys((schema as { readonly properties: object }).properties);
      const simple = { condition: `has(data.${first})`, isForLegal: (data: Answer['data']) => first in data };
      return { key, schema, answers: instances, ...(routed[key] ?? simple) };
    });
  });
}

function routing({ key, condition }: RealForm): FlowDocument {
  return {
    title: key,
    nodes: [
      { id: 'start', type: 'formStart', config: { form: key } },
      { id: 'tell', type: 'post', config: { group: 'intake', text: `A form ${key} has arrived.` } },
      { id: 'sort', type: 'exclusiveGateway' },
      { id: 'legal', type: 'userTask', config: { group: 'legal', title: 'Look at the form' } },
      { id: 'social', type: 'userTask', config: { group: 'social', title: 'Look at the form' } },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 'e1', source: 'start', target: 'tell' },
      { id: 'e2', source: 'tell', target: 'sort' },
      { id: 'e3', source: 'sort', target: 'legal', condition },
      { id: 'e4', source: 'sort', target: 'social', default: true },
      { id: 'e5', source: 'legal', target: 'done' },
      { id: 'e6', source: 'social', target: 'done' },
    ],
  };
}

interface Figures {
  accepted: number;
  refused: number;
  mismatches: number;
  publishMs: number;
  answersMs: number;
}

describe.skipIf(!hasCases)('real government forms', { timeout: 90_000 }, () => {
  const forms = hasCases ? realForms() : [];
  const figures = new Map<string, Figures>();
  let app: TestApplication;
  beforeAll(async () => {
    app = await startTestApplication();
  });
  afterAll(async () => {
    await app?.close();
    console.info(table(figures));
  });

  async function publish(form: RealForm): Promise<void> {
    const { key, schema } = form;
    const flow = { key, ...routing(form) };
    for (const [kind, body] of [['forms', { key, title: key, schema }] as const, ['flows', flow] as const]) {
      const drafted = await app.admin.post(`/api/v1/${kind}`).send(body);
      expect(drafted.status, drafted.text).toBe(201);
      const published = await app.admin.post(`/api/v1/${kind}/${key}/publish`);
      expect(published.status, published.text).toBe(201);
    }
  }

  /** Sends every answer; gives the runs that started with the group each belongs to, and what did not go as labelled. */
  async function sendAll({ key, answers, isForLegal }: RealForm) {
    const started = new Map<string, string>();
    const mismatches: string[] = [];
    await forEachOf(answers, async ({ valid, field, data }, index) => {
      const { status, body } = await app.anybody.post(`/api/v1/public/forms/${key}/submissions`).send({ data });
      if (status === 201) started.set(body.instanceId, isForLegal(data) ? 'legal' : 'social');
      const paths: string[] = (body.errors ?? []).map(({ path }: { path: string }) => path);
      const asLabelled = valid ? status === 201 : status === 422 && paths.some((path) => pointsAt(path, field));
      if (!asLabelled) mismatches.push(`answer ${index}: ${valid} ${field} -> ${status} ${paths.join(' ')}`);
    });
    return { started, mismatches };
  }

  test.each(forms)('$key: takes what is valid, refuses what is not at its field, and routes it', async (form) => {
    const beginning = performance.now();
    await publish(form);
    const isPublished = performance.now();

    const { started, mismatches } = await sendAll(form);

    figures.set(form.key, {
      accepted: started.size,
      refused: form.answers.length - started.size,
      mismatches: mismatches.length,
      publishMs: isPublished - beginning,
      answersMs: performance.now() - isPublished,
    });
    expect(mismatches).toEqual([]);
    expect(started.size).toBe(form.answers.filter(({ valid }) => valid).length);
    const ids = [...started.keys()];
    const tasks = await app.sql<{ instance_id: string; key: string }>(
      'select t.instance_id, g.key from nativ.tasks t join nativ.groups g on g.id = t.group_id where t.instance_id = any (?)',
      [ids],
    );
    expect(tasks).toHaveLength(ids.length);
    for (const task of tasks) expect(task.key).toBe(started.get(task.instance_id));
    const posts = await app.sql('select 1 from nativ.posts where instance_id = any (?)', [ids]);
    expect(posts).toHaveLength(ids.length);
    const submissions = await app.sql(
      `select 1 from nativ.submissions s join nativ.form_versions v on v.id = s.form_version_id
       join nativ.forms f on f.id = v.form_id where f.key = ?`,
      [form.key],
    );
    expect(submissions).toHaveLength(ids.length);
  });

  test('send some of their answers each way', async () => {
    const rows = await app.sql<{ flow: string; groups: number }>(
      `select f.key as flow, count(distinct t.group_id)::int as groups from nativ.tasks t
       join nativ.instances i on i.id = t.instance_id join nativ.flow_versions v on v.id = i.flow_version_id
       join nativ.flows f on f.id = v.flow_id group by 1`,
    );

    for (const key of Object.keys(routed)) expect(rows).toContainEqual({ flow: key, groups: 2 });
  });

  test('open as plain pages', async () => {
    await forEachOf(forms, async ({ key }) => {
      const { status, text } = await app.anybody.get(`/f/${key}?lang=en`);
      expect([status, text.includes('</form>')], key).toEqual([200, true]);
    });
  });
});

function pointsAt(path: string, field: string | null): boolean {
  return field === null || path === `/${field}` || path.startsWith(`/${field}/`);
}

/** What docs/real-forms.md shows. */
function table(figures: ReadonlyMap<string, Figures>): string {
  const sum = (of: (figure: Figures) => number) => [...figures.values()].reduce((total, one) => total + of(one), 0);
  const row = (name: string, { accepted, refused, mismatches, publishMs, answersMs }: Figures) =>
    `| ${name} | ${accepted} | ${refused} | ${mismatches} | ${publishMs.toFixed(0)} | ${answersMs.toFixed(0)} |`;
  const all: Figures = {
    accepted: sum((one) => one.accepted),
    refused: sum((one) => one.refused),
    mismatches: sum((one) => one.mismatches),
    publishMs: sum((one) => one.publishMs),
    answersMs: sum((one) => one.answersMs),
  };
  return [
    '| form | accepted | refused | not as labelled | published in ms | answers in ms |',
    '|---|---|---|---|---|---|',
    ...[...figures].filter(([key]) => key in routed).map(([key, figure]) => row(key, figure)),
    row(`all ${figures.size} schemas`, all),
  ].join('\n');
}
