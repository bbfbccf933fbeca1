import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickerGroup } from '../../../designs/picker.tsx';
import { faceOf } from '../../../nodes/node-faces.ts';
import { type PaletteType, paletteGroups } from './palette-types.ts';

/** The node types with their words, as they can be picked. */
export function usePaletteGroups(): readonly PickerGroup<PaletteType>[] {
  const { t } = useTranslation();
  return useMemo(
    () =>
      paletteGroups.map(({ group, types }) => ({
        id: group,
        title: t(`flowPalette.groups.${group}`),
        items: types.map((type) => {
          const { icon: FaceIcon, label } = faceOf(type);
          return {
            id: type,
            name: t(label) as string,
            hint: t(`flowPalette.types.${type}.hint`),
            also: `${t(`flowPalette.types.${type}.also`)} ${type}`,
            icon: <FaceIcon size={20} stroke={1.6} aria-hidden />,
          };
        }),
      })),
    [t],
  );
}

/** What the search over the node types says. */
export function usePaletteWords() {
  const { t } = useTranslation();
  return {
    search: t('flowPalette.search'),
    none: t('flowPalette.none'),
    found: (count: number) => t('flowPalette.found', { count }),
  };
}
