const WIDTH = 30;

/** A bar on a terminal, a line every tenth elsewhere; `told` hears how much of the whole is done. */
export const progressBar = (name: string, whole: number): { told: (done: number) => void; end: () => void } => {
  const { isTTY } = process.stderr;
  const started = performance.now();
  let said = 0;
  const told = (done: number): void => {
    const share = Math.min(1, done / whole);
    const step = Math.floor(share * (isTTY ? 200 : 10));
    if (step <= said) return;
    said = step;
    const seconds = Math.round((performance.now() - started) / 1000);
    const bar = `${'█'.repeat(Math.round(share * WIDTH))}${'░'.repeat(WIDTH - Math.round(share * WIDTH))}`;
    process.stderr.write(
      isTTY ? `\r${name} ${bar} ${done} / ${whole}，${seconds} 秒` : `${name} ${done} / ${whole}，${seconds} 秒\n`,
    );
  };
  return { told, end: () => process.stderr.write(isTTY ? '\n' : '') };
};
