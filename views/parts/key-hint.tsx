const shown: Record<string, string> = {
  Enter: '回车',
  Escape: 'Esc',
  'Control+Enter': 'Ctrl+回车',
  'Alt+Enter': 'Alt+回车',
  'Control+s': 'Ctrl+S',
};

export type KeyHintProps = {
  /** As the browser names it: `j`, `Enter`, `Escape`, `Control+Enter`. */
  name: string;
  /** What the key does; without it only the key is shown. */
  does?: string | undefined;
};

/** A key, and what it does. Without words it is decoration for a button that names itself. */
export function KeyHint({ name, does }: KeyHintProps) {
  const key = shown[name] ?? name;
  if (!does)
    return (
      <span aria-hidden="true">
        <kbd>{key}</kbd>
      </span>
    );
  return (
    <span>
      <kbd>{key}</kbd> {does}
    </span>
  );
}

/** A line of keys under a list or panel; hidden where there is no keyboard. */
export function KeyHints({ keys }: { keys: KeyHintProps[] }) {
  return (
    <p class="keys">
      {keys.map((key) => (
        <KeyHint name={key.name} does={key.does} />
      ))}
      <KeyHint name="?" does="全部快捷键" />
    </p>
  );
}
