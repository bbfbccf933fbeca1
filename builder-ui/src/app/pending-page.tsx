import { LoadingLines } from '../ui/loading-lines.tsx';
import { Page } from './page.tsx';

/** Stands while a screen is on its way. */
export function PendingPage() {
  return (
    <Page title={undefined}>
      <LoadingLines lines={5} />
    </Page>
  );
}
