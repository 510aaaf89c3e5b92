import { theme, type ThemeConfig } from 'antd';
import { useMemo } from 'react';
import { useMedia } from '../../parts/use-media.ts';

/** Follows the system between light and dark, and the person's size of text; paper is light. */
export function useTheme(fontSize: number): ThemeConfig {
  const isDark = useMedia('screen and (prefers-color-scheme: dark)');
  return useMemo(() => {
    const { token, ...others } = isDark ? darkTheme : lightTheme;
    return { ...others, token: { ...token, fontSize, controlHeight: Math.round(fontSize * 1.3) + 14 } };
  }, [isDark, fontSize]);
}

const sharedToken = {
  lineHeight: 1.6,
  borderRadius: 4,
  motion: false,
  fontFamily: 'inherit',
} as const;

const lightTheme: ThemeConfig = {
  token: {
    ...sharedToken,
    colorPrimary: '#0958d9',
    // Darker under the pointer: antd's own is lighter, and its white words too faint.
    colorPrimaryHover: '#003eb3',
    colorPrimaryActive: '#002c8c',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorTextDescription: '#595959',
    colorTextTertiary: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorBorder: '#8f959e',
    colorError: '#a8071a',
    colorSuccess: '#237804',
    colorWarning: '#ad6800',
  },
};

const darkTheme: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...sharedToken,
    colorPrimary: '#7db0ff',
    colorLink: '#7fb0ff',
    colorLinkHover: '#a9c9ff',
    colorBgBase: '#1b1d21',
    colorTextDescription: '#a8adb7',
    colorTextTertiary: '#a8adb7',
    colorTextPlaceholder: '#9aa0aa',
    colorBorder: '#6b727d',
  },
  // Dark words on the light blue of the main button: white ones would be too faint.
  components: { Button: { primaryColor: '#0b1220' } },
};
