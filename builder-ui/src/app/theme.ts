import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#edf6f5',
  '#d6ebe9',
  '#a9d6d2',
  '#7cc4be',
  '#5bb5ae',
  '#379a94',
  '#24837e',
  '#166d69',
  '#0e5a57',
  '#084543',
];

/** Darker than the red of the toolkit from the seventh shade on, whose words on white are too pale (3.8 to 1). */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#e03131',
  '#c92a2a',
  '#b02525',
  '#8f1d1d',
];

/** The toolkit settles the words on a filled button for the light look alone; in the dark one they would be white on pale teal. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--nativ-on-accent)' } : colors;
};

/** The look of the staff app. Its contrasts pass WCAG 2.2 AA in light and dark, which the palette of the toolkit does not. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  colors: { teal, red },
  autoContrast: true,
  luminanceThreshold: 0.35,
  variantColorResolver: variantColors,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", "Noto Sans Hebrew", "Noto Sans", Arial, sans-serif',
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  components: {
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle', color: 'gray' } },
    // As large as a finger: two pixels more than the toolkit gives.
    Button: {
      defaultProps: { size: 'md' },
      vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
        root: size === 'md' ? { '--button-height': '44px' } : {},
      }),
    },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    FileInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf8f4',
    '--mantine-color-text': '#1d2b2c',
    '--mantine-color-dimmed': '#4d5b5c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#5f6b6c',
    '--mantine-color-anchor': '#0e5a57',
  },
  dark: {
    '--mantine-color-body': '#141b1c',
    '--mantine-color-text': '#e4ebea',
    '--mantine-color-dimmed': '#b3bfbf',
    '--mantine-color-error': '#ffb4ab',
    '--mantine-color-placeholder': '#a3afaf',
    '--mantine-color-anchor': '#7cc4be',
    '--mantine-color-default': '#243031',
    '--mantine-color-default-hover': '#2c3a3b',
    '--mantine-color-default-border': '#47575a',
  },
});
