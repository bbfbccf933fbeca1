import type { QuestionKindId } from '@nativ/runtime';
import { type ComponentType, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker, type PickerButtonProps } from '../../designs/picker.tsx';
import { kindIcons, kindsByFamily } from './kind-faces.ts';

interface KindPickerProps {
  readonly onPick: (kind: QuestionKindId) => void;
  readonly searchId?: string;
  /** The button of a kind, where it is more than a button. */
  readonly button?: ComponentType<PickerButtonProps<QuestionKindId>>;
  readonly isCompact?: boolean;
}

/** The kinds of question in plain words, in groups, to be looked through or searched. */
export function KindPicker(props: KindPickerProps) {
  const { t } = useTranslation();
  const groups = useMemo(
    () =>
      kindsByFamily.map(({ family, kinds }) => ({
        id: family,
        title: t(`builder.families.${family}`),
        items: kinds.map((kind) => {
          const KindIcon = kindIcons[kind];
          return {
            id: kind,
            name: t(`builder.kinds.${kind}.name`),
            hint: t(`builder.kinds.${kind}.hint`),
            also: t(`builder.kinds.${kind}.also`),
            icon: <KindIcon size={20} stroke={1.6} aria-hidden />,
          };
        }),
      })),
    [t],
  );
  const words = {
    search: t('builder.palette.search'),
    none: t('builder.palette.none'),
    found: (count: number) => t('builder.palette.found', { count }),
  };
  return <Picker {...props} groups={groups} words={words} />;
}
