const PITCH = 450;
const LOUD = 0.15;
/** Seconds of tone and of the whole beat. */
const TONE = 1;
const BEAT = 4;

/** A ring of one second in four. Gives the function that ends it; a browser that plays nothing before a click stays silent. */
export function ring(): () => void {
  const sound = new AudioContext();
  const volume = sound.createGain();
  volume.gain.value = 0;
  volume.connect(sound.destination);
  const tone = sound.createOscillator();
  tone.frequency.value = PITCH;
  tone.connect(volume);
  tone.start();
  sound.resume().catch(() => undefined);
  const beat = (): void => {
    const at = sound.currentTime;
    volume.gain.setValueAtTime(LOUD, at);
    volume.gain.setValueAtTime(0, at + TONE);
  };
  beat();
  const timer = setInterval(beat, BEAT * 1_000);
  return () => {
    clearInterval(timer);
    sound.close().catch(() => undefined);
  };
}
