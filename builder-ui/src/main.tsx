import './app/toolkit-styles.ts';
import './ui/tokens.css';
import './ui/direction.css';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { roomId } from './api/room.ts';
import { App } from './app/app.tsx';
import { renewWhenOutdated } from './app/renew.ts';
import { createAppRouter } from './app/router.tsx';
import { toTheDoor } from './app/to-the-door.ts';
import { allowPlainTextOnly } from './app/trusted-types.ts';
import { readAhead, startI18n } from './i18n/i18n.ts';
import { firstLanguage } from './i18n/language.ts';
import { keepFocus } from './ui/keep-focus.ts';

allowPlainTextOnly();
renewWhenOutdated();
keepFocus(document);
await startI18n(firstLanguage());

const queryClient = createQueryClient(() => {
  const { pathname, href, publicHref } = router.state.location;
  if (pathname === '/sign-in') return;
  if (roomId !== null) return void toTheDoor(publicHref);
  void router.navigate({ to: '/sign-in', search: { returnTo: href }, replace: true });
});
const router = createAppRouter(queryClient);

const place = document.getElementById('root');
if (!place) throw new Error("Expected index.html to have an element with the id 'root', but found none. Add it.");
createRoot(place).render(<App queryClient={queryClient} router={router} />);
readAhead();
