import type { MaskedBox, MaskedPicture } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from '../help.module.css';

/** A masked picture, drawn: what can be read in it are texts of the application; whatever else was there is a grey bar. */
export function MaskedPictureView({ picture }: { readonly picture: MaskedPicture }) {
  const { t } = useTranslation();
  const { width, height, boxes, rtl } = picture;
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('help.picture.label')}
      direction={rtl ? 'rtl' : 'ltr'}
    >
      {boxes.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a picture never change places
        <Box key={index} box={box} rtl={rtl} />
      ))}
    </svg>
  );
}

function Box({ box, rtl }: { readonly box: MaskedBox; readonly rtl: boolean }) {
  const { x, y, w, h, role, text } = box;
  const size = Math.max(9, Math.min(h * 0.62, role === 'heading' ? 26 : 16));
  const inside = role === 'button' || role === 'link' ? w / 2 : rtl ? w : 0;
  const middle = role === 'button' || role === 'link';
  return (
    <>
      {role !== 'text' && role !== 'heading' && (
        <rect x={x} y={y} width={w} height={h} rx={Math.min(6, h / 3)} className={classes[`box-${role}`]} />
      )}
      {text !== undefined && (
        <text
          x={x + inside}
          y={y + h / 2}
          fontSize={size}
          dominantBaseline="central"
          textAnchor={middle ? 'middle' : 'start'}
          fontWeight={role === 'heading' ? 700 : 400}
          className={classes.words}
        >
          {text}
        </text>
      )}
    </>
  );
}
