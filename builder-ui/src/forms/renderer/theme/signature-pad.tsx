import { type PointerEvent, useRef, useState } from 'react';
import type { FileTexts } from '../texts/file-texts.ts';

const width = 640;
const height = 200;

interface SignaturePadProps {
  readonly texts: FileTexts;
  readonly isDisabled: boolean;
  readonly onDrawn: (png: Blob) => void;
}

/** A place to sign by finger, pen or mouse. Whoever cannot draw attaches a picture below it. */
export function SignaturePad({ texts, isDisabled, onDrawn }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const place = ({ nativeEvent, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return [
      ((nativeEvent.clientX - box.left) / box.width) * width,
      ((nativeEvent.clientY - box.top) / box.height) * height,
    ] as const;
  };
  const pen = () => {
    const context = canvas.current?.getContext('2d');
    if (context) Object.assign(context, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#10201f' });
    return context;
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, width, height);
    setDrawn(false);
  };
  return (
    <div className="nv-sign">
      <p className="nv-help">{texts.signHint}</p>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={texts.sign}
        onPointerDown={(event) => {
          if (isDisabled) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const context = pen();
          context?.beginPath();
          context?.moveTo(...place(event));
        }}
        onPointerMove={(event) => {
          if (isDisabled || event.buttons === 0) return;
          const context = pen();
          context?.lineTo(...place(event));
          context?.stroke();
          setDrawn(true);
        }}
      />
      <p>
        <button
          type="button"
          className="nv-button nv-small"
          disabled={!isDrawn || isDisabled}
          onClick={() => canvas.current?.toBlob((png) => png && onDrawn(png), 'image/png')}
        >
          {texts.keepSignature}
        </button>{' '}
        <button type="button" className="nv-button nv-small" disabled={!isDrawn || isDisabled} onClick={clear}>
          {texts.signAgain}
        </button>
      </p>
    </div>
  );
}
