import type { FlowNode } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { faceOf } from '../../../../nodes/node-faces.ts';
import { changeType, typesLike } from '../../document/change-type.ts';
import { useFlowState, useFlowStore } from '../../state/use-flow-store.ts';

/** Makes a step one of another type; what fits there is kept, and it can be taken back. */
export function TypeField({ node }: { readonly node: FlowNode }) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const others = typesLike(node.type);
  if (others.length === 0) return null;
  const labelOf = (type: string) => t(faceOf(type).label) as string;
  return (
    <div className="nv-field">
      <label htmlFor="step-type">{t('properties.type')}</label>
      <p className="nv-help" id="step-type-hint">
        {t('properties.typeHint')}
      </p>
      <select
        id="step-type"
        aria-describedby="step-type-hint"
        disabled={isLocked}
        value={node.type}
        onChange={({ target }) =>
          store.change((document) => changeType(document, node.id, target.value), {
            label: t('properties.did.type'),
            says: t('properties.typeChanged', { type: labelOf(target.value) }),
          })
        }
      >
        {[node.type, ...others].map((type) => (
          <option key={type} value={type}>
            {labelOf(type)}
          </option>
        ))}
      </select>
    </div>
  );
}
