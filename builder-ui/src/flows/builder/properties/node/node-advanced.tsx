import type { FlowNode } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeIn } from '../../document/parts.ts';
import { renameNode } from '../../document/rename-node.ts';
import { useFlowStore } from '../../state/use-flow-store.ts';
import classes from '../properties.module.css';
import { TypeField } from './type-field.tsx';
import { UsersList } from './users-list.tsx';

/** What most people never need: the name under which other steps read the answers. */
export function NodeAdvanced({ node }: { readonly node: FlowNode }) {
  const { t } = useTranslation();
  return (
    <details className={classes.more}>
      <summary>{t('properties.advanced')}</summary>
      <div className={`nv ${classes.form}`}>
        <TypeField node={node} />
        <IdField node={node} />
        <UsersList node={node} />
      </div>
    </details>
  );
}

function IdField({ node }: { readonly node: FlowNode }) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const [id, setId] = useState(node.id);
  const isTaken = id !== node.id && nodeIn(store.document, id) !== null;
  const isWellFormed = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(id);
  const trouble = !isWellFormed ? t('properties.idWrong') : isTaken ? t('properties.idTaken') : null;
  return (
    <form
      className={trouble === null ? 'nv-field' : 'nv-field nv-bad'}
      onSubmit={(event) => {
        event.preventDefault();
        if (trouble !== null || id === node.id) return;
        store.change((document) => renameNode(document, node.id, id), {
          label: t('properties.did.id'),
          says: t('properties.renamed', { id }),
          select: { nodes: [id], edges: [] },
        });
      }}
    >
      <label htmlFor="step-id">{t('properties.id')}</label>
      <p className="nv-help" id="step-id-hint">
        {t('properties.idHint')}
      </p>
      {trouble !== null && (
        <p className="nv-error" id="step-id-error">
          {trouble}
        </p>
      )}
      <input
        id="step-id"
        type="text"
        dir="ltr"
        spellCheck={false}
        value={id}
        maxLength={64}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? 'step-id-hint' : 'step-id-hint step-id-error'}
        onChange={({ target }) => setId(target.value.trim())}
      />
      {id !== node.id && trouble === null && (
        <button type="submit" className="nv-button nv-small">
          {t('properties.rename')}
        </button>
      )}
    </form>
  );
}
