import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickerGroup } from '../../../designs/picker.tsx';
import { faceOf } from '../../../nodes/node-faces.ts';
import { annotationIcons, annotationKinds } from '../annotations/annotation.ts';
import { type PaletteGroup, type PaletteItem, paletteGroups } from './palette-types.ts';
import type { Spot } from './place-parts.ts';

/** What does not fit each kind of spot. */
const unfit: Readonly<Record<Spot['kind'] | 'all', readonly PaletteGroup[]>> = {
  all: [],
  point: [],
  after: [],
  edge: ['start', 'end'],
  from: ['start'],
};

/** What can be added to a kind of spot, with its words. */
export function usePaletteGroups(spot: Spot['kind'] | 'all'): readonly PickerGroup<PaletteItem>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const steps = paletteGroups
      .filter(({ group }) => !unfit[spot].includes(group))
      .map(({ group, types }) => ({
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
      }));
    if (spot === 'edge' || spot === 'from') return steps;
    const notes = annotationKinds.map((kind) => {
      const NoteIcon = annotationIcons[kind];
      return {
        id: kind,
        name: t(`flowNotes.${kind}.name`),
        hint: t(`flowNotes.${kind}.hint`),
        also: t(`flowNotes.${kind}.also`),
        icon: <NoteIcon size={20} stroke={1.6} aria-hidden />,
      };
    });
    return [...steps, { id: 'notes', title: t('flowPalette.groups.notes'), items: notes }];
  }, [t, spot]);
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
