const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const spoken: Record<string, string> = { '*': '星号', '#': '井号' };

/** 键盘 of a telephone: each press is sent as a tone. Works only with the script of the telephone. */
export function Keypad() {
  return (
    <fieldset class="keypad">
      <legend class="unseen">拨号键盘</legend>
      {keys.map((key) => (
        <button type="button" class="button" data-tone={key} aria-label={spoken[key]}>
          {key}
        </button>
      ))}
      <output class="keypad-sent number" data-tones-sent aria-label="已按" />
    </fieldset>
  );
}
