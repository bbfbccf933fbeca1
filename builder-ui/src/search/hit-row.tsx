import type { SearchHit } from '@nativ/schemas';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../api/room.ts';
import { useText } from '../i18n/use-language.ts';
import { TimeText } from '../ui/time-text.tsx';
import { hitAddress } from './hit-address.ts';
import { kindIcon } from './kind-icon.ts';
import { MarkedText } from './marked-text.tsx';
import classes from './search.module.css';
import { keepOpened } from './search-memory.ts';

/** One thing that was found: what it is called, where it was found in it, and where it stands. */
export function HitRow({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const text = useText();
  const router = useRouter();
  const HitIcon = kindIcon[hit.kind];
  const address = hitAddress(hit);
  const title = hit.title ?? hit.snippet ?? { text: t(`search.kind.${hit.kind}`), hits: [] };
  // A link like any other, which the browser opens in a new tab when it is asked to.
  const open = (event: MouseEvent) => {
    keepOpened({ address, label: title.text, kind: hit.kind });
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(placeOf(address));
  };
  return (
    <li className={classes.hit}>
      <HitIcon size={22} aria-hidden />
      <div className={classes.hitText}>
        <a href={placeOf(address)} onClick={open}>
          <MarkedText of={title} />
        </a>
        {hit.title !== null && hit.snippet !== null && (
          <span>
            <MarkedText of={hit.snippet} />
          </span>
        )}
        <span className={classes.hitFacts}>
          <span>{t(`search.kind.${hit.kind}`)}</span>
          {hit.status === 'completed' && <span>{t('search.done')}</span>}
          {hit.reference !== null && <bdi className="nativ-code">{hit.reference}</bdi>}
          {hit.group !== null && <bdi>{text(hit.group.name)}</bdi>}
          {isDated(hit) && <TimeText at={hit.at} />}
        </span>
      </div>
    </li>
  );
}

/** When a colleague came, or a form or a lesson was begun, tells nobody which one it is. */
const isDated = ({ kind }: SearchHit) => !['person', 'group', 'form', 'flow', 'article', 'lesson'].includes(kind);
