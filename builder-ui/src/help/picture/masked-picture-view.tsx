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

/** As high as a line of the screens is at least, by which the lines of a text are counted. */
const lineHeight = 22;
/** How wide a letter is beside its height, as far as one needs to know. */
const letterWidth = 0.52;

function Box({ box, rtl }: { readonly box: MaskedBox; readonly rtl: boolean }) {
  const { x, y, w, h, role, text } = box;
  const isMiddle = role === 'button' || role === 'link';
  const inside = isMiddle ? w / 2 : rtl ? w : 0;
  const lines = text === undefined ? [] : linesOf(text, Math.round(h / lineHeight));
  const longest = Math.max(1, ...lines.map((line) => line.length));
  const fitting = Math.min((h / Math.max(1, lines.length)) * 0.62, w / (longest * letterWidth));
  const size = Math.max(8, Math.min(fitting, role === 'heading' ? 26 : 16));
  return (
    <>
      {role !== 'text' && role !== 'heading' && (
        <rect x={x} y={y} width={w} height={h} rx={Math.min(6, h / 3)} className={classes[`box-${role}`]} />
      )}
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + inside}
          y={y + (h * (index + 0.5)) / lines.length}
          fontSize={size}
          dominantBaseline="central"
          textAnchor={isMiddle ? 'middle' : 'start'}
          fontWeight={role === 'heading' ? 700 : 400}
          className={classes.words}
        >
          {line}
        </text>
      ))}
    </>
  );
}

/** A text in so many lines of about the same length, broken between words. */
function linesOf(text: string, count: number): readonly string[] {
  const most = Math.ceil(text.length / Math.max(1, count)) + 2;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || (last.length + word.length >= most && lines.length < count)) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}
