import { type Light as LightColour, lightNames } from '../../src/domain/deadline/light.ts';

const shapes: Record<LightColour, string> = {
  green: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
  yellow: 'M6 1l5.5 10h-11z',
  red: 'M1 1h10v10h-10z',
};

export type LightProps = {
  colour: LightColour;
  /** What is left, such as 剩 2 个工作日 or 超期 3 小时. */
  remaining?: string | undefined;
};

/** 亮灯: circle, triangle or square, with the word, and what is left of the time. */
export function Light({ colour, remaining }: LightProps) {
  // The word and the rest would say it twice: 已超期 3 个工作日.
  const rest = colour === 'red' ? remaining?.replace(/^超期 /u, '') : remaining;
  return (
    <span class={`light light-${colour}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={shapes[colour]} />
      </svg>
      <span class="light-word">{lightNames[colour]}</span>
      {rest ? <span class={rest.startsWith('今天') ? 'light-rest light-today' : 'light-rest'}>{rest}</span> : null}
    </span>
  );
}
