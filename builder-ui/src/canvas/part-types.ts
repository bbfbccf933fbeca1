import { FlowEdgeLine } from './flow-edge-line.tsx';
import { FlowFrame } from './flow-frame.tsx';
import { FlowGateway } from './flow-gateway.tsx';
import { FlowNodeCard } from './flow-node-card.tsx';
import { FlowRing } from './flow-ring.tsx';

/** What draws each shape. */
export const nodeTypes = { card: FlowNodeCard, gateway: FlowGateway, boundary: FlowRing, frame: FlowFrame };
export const edgeTypes = { line: FlowEdgeLine };
