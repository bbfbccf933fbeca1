import { touchedIn } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrawnFlow } from '../../../admin/use-drawn-flow.ts';
import { FlowCanvas } from '../../../canvas/flow-canvas.tsx';
import { useRehearsalMarks } from './rehearsal-marks.ts';
import type { Run } from './run.ts';

interface StageProps {
  readonly run: Run;
  readonly document: FlowDocument;
}

const nothingFound = [] as const;

/** The drawing with the tokens where they stand and the way they came. The desk beside it says the same in words. */
export function Stage({ run, document }: StageProps) {
  const drawn = useDrawnFlow(document, nothingFound);
  return <FlowCanvas flow={drawn} focusedNodeId={null} />;
}
