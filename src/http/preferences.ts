import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Preferences } from '../../views/layout/document.tsx';

export const PREFERENCES_COOKIE = 'guikou_look';

/** How this browser wants pages to look, from its cookie; anything else in there is read as the plain look. */
export const preferencesOf = (c: Context): Preferences => {
  const words = (getCookie(c, PREFERENCES_COOKIE) ?? '').split('.');
  return {
    theme: words.includes('contrast') ? 'contrast' : 'light',
    type: words.includes('large') ? 'large' : 'normal',
  };
};
