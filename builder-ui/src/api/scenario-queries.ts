import type { FlowScenario, FlowScenarioRun, FlowScenarioSummary, LocalizedText, Scenario } from '@nativ/schemas';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const scenarios = (flow: string) => `/flows/${encodeURIComponent(flow)}/scenarios`;
const one = (flow: string, id: string) => `${scenarios(flow)}/${encodeURIComponent(id)}`;

export const scenariosQuery = (flow: string) =>
  pagedQuery<FlowScenarioSummary>(['flow', flow, 'scenarios'], scenarios(flow), { limit: 100 });

export const scenarioQuery = (flow: string, id: string) => ({
  queryKey: ['flow', flow, 'scenarios', id],
  queryFn: ({ signal }: { readonly signal?: AbortSignal }) => apiGet<FlowScenario>(one(flow, id), signal),
});

export const keepScenario = (flow: string, scenario: Scenario) =>
  apiSend<FlowScenario>('POST', scenarios(flow), scenario);

export const changeScenario = (
  flow: string,
  id: string,
  change: Partial<Scenario> | { readonly title: LocalizedText },
) => apiSend<FlowScenario>('PATCH', one(flow, id), change);

export const removeScenario = (flow: string, id: string) => apiSend<void>('DELETE', one(flow, id), undefined);

/** Runs all scenarios of a flow against its draft; nothing is sent or kept. */
export const runScenarios = (flow: string) => apiSend<FlowScenarioRun>('POST', `${scenarios(flow)}/run`, {});
