const devices = [
  { kind: 'microphone', name: '麦克风' },
  { kind: 'loudspeaker', name: '听筒' },
] as const;

/** 耳麦: which microphone and loudspeaker the telephone uses; the script fills in what this computer has. */
export function DeviceMenu() {
  return (
    <details class="menu call-menu call-devices" id="device-menu" data-when="none">
      <summary>耳麦</summary>
      <div class="menu-sheet call-sheet" hx-morph-skip data-no-draft>
        {devices.map(({ kind, name }) => (
          <div class="field">
            <label class="field-label" for={`device-${kind}`}>
              {name}
            </label>
            <select class="control" id={`device-${kind}`} data-device={kind}>
              <option value="">系统默认</option>
            </select>
          </div>
        ))}
        <p class="field-hint">从下一通电话起使用。</p>
      </div>
    </details>
  );
}
