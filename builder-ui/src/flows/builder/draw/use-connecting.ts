import type { FlowDocument } from '@nativ/schemas';
import { type Connection, type FinalConnectionState, type OnConnectStart, useReactFlow } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasEdge } from '../../../canvas/canvas-edge.ts';
import type { CanvasMarks } from '../../../canvas/canvas-marks.ts';
import { nodeSize } from '../../../canvas/flow-layout.ts';
import { useText } from '../../../i18n/use-language.ts';
import { connect } from '../document/flow-edits.ts';
import { nodeIn, withWhatBelongs } from '../document/parts.ts';
import { newParts } from '../palette/new-parts.ts';
import { useNewWords } from '../palette/use-new-words.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { branchOff } from './branch-off.ts';
import type { CanvasApi } from './canvas-api.ts';
import { connectionTrouble, needsDecision } from './connections.ts';
import { reconnect } from './reconnect.ts';
import { nodeUnder, screenPointOf } from './screen-places.ts';

/** A function that leads from one step to another, and says what came of it. @returns whether it did */
export function useConnect(): (source: string, target: string) => boolean {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const words = useNewWords();
  return (source, target) => {
    const { document } = store;
    const trouble = connectionTrouble(document, source, target);
    if (trouble !== null) {
      store.say(t(`drawing.trouble.${trouble}`));
      return false;
    }
    const nameOf = (id: string) => text(nodeIn(document, id)?.name) || id;
    if (needsDecision(document, source)) {
      const around = { flowKey: '', groups: [], forms: [], flows: [] };
      const gateway = newParts('exclusiveGateway', document, words(), around);
      const says = t('drawing.said.branched', { from: nameOf(source) });
      store.change((before) => branchOff(before, source, target, gateway), { label: t('drawing.change.branch'), says });
      return true;
    }
    const says = t('drawing.said.connected', { from: nameOf(source), to: nameOf(target) });
    store.change((before) => connect(before, source, target), { label: t('drawing.change.connect'), says });
    return true;
  };
}

/** Whether a node stands inside another, however deep. */
function isAround(document: FlowDocument, part: string, id: string): boolean {
  return withWhatBelongs(document, [part]).has(id) && nodeIn(document, id)?.config?.attachedTo !== part;
}

/** What happens while a line is drawn from one step to another, or one end of it is led elsewhere. */
export function useConnecting(marks: CanvasMarks, dir: 'ltr' | 'rtl', api: CanvasApi) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const canvas = useReactFlow();
  const connectSteps = useConnect();
  const led = useRef<string | null>(null);
  const [isConnecting, setConnecting] = useState(false);
  const current = useRef(connectSteps);
  current.current = connectSteps;
  const handlers = useMemo(() => {
    const end = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      setConnecting(false);
      marks.set({ source: null });
      const source = state.fromNode?.id;
      if (source === undefined || state.isValid || led.current !== null) return;
      const screen = screenPointOf(event);
      const target = state.toNode?.id ?? nodeUnder(screen);
      if (target === source) return;
      // Inside a part, its ground is open like that of the flow.
      if (target !== null && nodeIn(store.document, target) && !isAround(store.document, target, source))
        return void current.current(source, target);
      marks.set({ current: source });
      const { x, y } = canvas.screenToFlowPosition(screen);
      const at = { x: dir === 'rtl' ? -x : x, y: y - nodeSize.height / 2 };
      api.askWhatToAdd({ screen, spot: { kind: 'from', nodeId: source, at } });
    };
    const start: OnConnectStart = (_event, { nodeId }) => {
      setConnecting(true);
      marks.set({ source: nodeId });
    };
    return {
      onConnectStart: start,
      onConnectEnd: end,
      onConnect: ({ source, target }: Connection) => void current.current(source, target),
      onReconnectStart: (_event: unknown, edge: CanvasEdge) => {
        led.current = edge.id;
      },
      onReconnect: ({ id }: CanvasEdge, { source, target }: Connection) => {
        store.change((document) => reconnect(document, id, source, target), { label: t('drawing.change.reconnect') });
      },
      onReconnectEnd: () => {
        led.current = null;
      },
      isValidConnection: ({ source, target }: { source: string; target: string }) =>
        connectionTrouble(store.document, source, target, led.current) === null,
    };
  }, [store, canvas, marks, dir, api, t]);
  return { isConnecting, handlers };
}
