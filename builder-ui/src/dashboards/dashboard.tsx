import { useState } from 'react';
import { DashboardBoard } from './dashboard-board.tsx';
import type { DashboardSearch } from './dashboard-search.ts';

/** How we are doing: of the whole work space, or of one group where it stands among the views of that. */
export function Dashboard({ group }: { readonly group?: string }) {
  const [search, setSearch] = useState<DashboardSearch>({});
  return <DashboardBoard {...(group !== undefined && { group })} search={search} onSearch={setSearch} />;
}
