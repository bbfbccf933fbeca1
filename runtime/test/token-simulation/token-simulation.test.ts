import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { advance, type Instance, type Step, start } from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { type BpmnProcess, missingElement, toFlow } from './to-flow.ts';

interface Case {
  readonly case: string;
  readonly graph: { readonly processes: readonly BpmnProcess[] };
  readonly steps: readonly CaseStep[];
}

type CaseStep = {
  readonly choose?: { readonly gateway: string; readonly outgoing: string | readonly string[] };
  readonly waitAt?: string;
  readonly trigger?: string;
  readonly signal?: string;
  readonly expectEnterOrder?: readonly string[];
};

const folder = process.env.NATIV_CASES_DIR ?? path.resolve(import.meta.dirname, '../../../../shared/cases');
const file = path.join(folder, 'flows/token-simulation/cases.json');
const cases: readonly Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

/** Why a case cannot be played here: the element that we do not have. */
function reasonAgainst({ graph, steps }: Case): string | null {
  const [process, ...others] = graph.processes;
  if (!process || others.length > 0) return 'several processes';
  if (steps.some(({ signal }) => signal !== undefined)) return 'message flow';
  const starts = steps.filter(({ trigger }) => process.nodes.find(({ id }) => id === trigger)?.type === 'startEvent');
  if (starts.length > 1) return 'a second start in the same run';
  return missingElement(process);
}

const playable = cases.filter((each) => reasonAgainst(each) === null);
const named = (list: readonly Case[]) => list.map((each, index) => [`${each.case} (${index + 1})`, each] as const);

describe.skipIf(cases.length === 0)('tokens move as the token simulation of bpmn-js moves them', () => {
  test.each(named(playable))('%s', (_name, each) => {
    const [process] = each.graph.processes as [BpmnProcess];
    const waitAt = new Set(each.steps.flatMap((step) => step.waitAt ?? []));
    const { document, silent } = toFlow(process, waitAt);
    const flow = compiled(document);
    const choices = new Map<string, readonly string[]>();
    const steps: Step[] = [];
    const at = { now: '2026-03-01T08:00:00.000Z' };

    for (const step of each.steps) {
      if (step.choose) choices.set(step.choose.gateway, [step.choose.outgoing].flat());
      const data = { chosen: chosenEdges(process, choices) };
      if (step.trigger === undefined) continue;
      const before = steps.at(-1)?.instance;
      const outcome = before
        ? advance(flow, withData(before, data), message(step.trigger, steps.length), at)
        : start(flow, { instanceId: 'i', data }, at);
      if (outcome.kind === 'rejection') throw new Error(outcome.message);
      steps.push(outcome);
    }

    const expected = each.steps.flatMap((step) => step.expectEnterOrder ?? []);
    const seen = steps.flatMap(({ history }) => history.events).flatMap(entered);
    expect(seen.filter((id) => !silent.has(id))).toEqual(expected.filter((id) => !silent.has(id)));
  });

  test('the cases that are not played, with the element that is missing here', async () => {
    const lines = named(cases.filter((each) => reasonAgainst(each) !== null)).map(
      ([, each]) => `${each.case}: ${reasonAgainst(each)}`,
    );

    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, 'not-played.txt'));
  });
});

/** Where nothing is said, the first way out is taken at exclusive gateways, and all of them at inclusive ones. */
function chosenEdges(
  { nodes, edges }: BpmnProcess,
  choices: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return nodes.flatMap(({ id, type }) => {
    const outgoing = edges.filter(({ source }) => source === id).map((edge) => edge.id);
    return choices.get(id) ?? (type === 'inclusiveGateway' ? outgoing : outgoing.slice(0, 1));
  });
}

function withData(instance: Instance, data: Instance['variables']['data']): Instance {
  return { ...instance, variables: { ...instance.variables, data } };
}

function message(name: string, count: number) {
  return { kind: 'deliverMessage', messageId: `m${count}`, name, content: null } as const;
}

function entered({ kind, nodeId, edgeId }: Step['history']['events'][number]): readonly string[] {
  if (kind === 'nodeEntered') return nodeId === undefined ? [] : [nodeId];
  return kind === 'edgeTaken' && edgeId !== undefined ? [edgeId] : [];
}
