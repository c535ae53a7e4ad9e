import { Button } from '../parts/button.tsx';
import type { Preferences } from './document.tsx';

export type PreferenceSwitchProps = {
  preferences: Preferences;
  /** Address to come back to. */
  path: string;
  only?: 'theme' | undefined;
};

/**
 * Switches for large type (适老版) and high contrast: a form to POST /preferences with `type` or `theme` and `back`,
 * so that it works without script.
 */
export function PreferenceSwitch({ preferences, path, only }: PreferenceSwitchProps) {
  const { theme, type } = preferences;
  return (
    <form class="citizen-switches" method="post" action="/preferences">
      <input type="hidden" name="back" value={path} />
      {only === 'theme' ? null : (
        <Button name="type" value={type === 'large' ? 'normal' : 'large'}>
          {type === 'large' ? '标准字号' : '大字版'}
        </Button>
      )}
      <Button name="theme" value={theme === 'contrast' ? 'light' : 'contrast'}>
        {theme === 'contrast' ? '标准配色' : '高对比度'}
      </Button>
    </form>
  );
}
