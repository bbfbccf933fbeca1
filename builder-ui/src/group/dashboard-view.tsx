import { Dashboard } from '../dashboards/dashboard.tsx';
import type { ViewParts } from './view-parts.ts';

/** How a group is doing: its response times, load and backlog. */
export function DashboardView({ view }: { readonly view: ViewParts }) {
  return <Dashboard group={view.group.key} />;
}
