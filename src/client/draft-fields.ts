type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a form that may be kept: never passwords, files, hidden ones, or those with or within `data-no-draft`. */
function keepable(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) &&
      one.name !== '' &&
      !(one instanceof HTMLInputElement && ['password', 'file', 'hidden', 'submit', 'button'].includes(one.type)) &&
      one.closest('[data-no-draft]') === null,
  );
}

function ticked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

/** A choice that stands as the page brought it says nothing of the person. */
function untouched(control: HTMLSelectElement): boolean {
  const [chosen] = control.selectedOptions;
  return chosen?.defaultSelected === true || control.selectedIndex <= 0;
}

/** Everything that is filled in, by field. */
export function fieldsOf(form: HTMLFormElement): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const control of keepable(form)) {
    if (ticked(control) ? control.checked : control.value !== '')
      fields[control.name] = [...(fields[control.name] ?? []), control.value];
  }
  return fields;
}

/** Says whether there is nothing worth keeping: only choices as the page brought them. */
export function isEmpty(form: HTMLFormElement): boolean {
  return keepable(form).every((control) => {
    if (control instanceof HTMLSelectElement) return untouched(control);
    return ticked(control) ? control.checked === control.defaultChecked : control.value === '';
  });
}

/** A choice is given only if the list has it: an unknown one would leave the list blank. */
function choose(control: HTMLSelectElement, value: string): boolean {
  if (control.value === value || ![...control.options].some((option) => option.value === value)) return false;
  control.value = value;
  return true;
}

/**
 * Fills in what the page left empty, and lists that stand at their default; texts that the server sent back are newer
 * and stay, unless `data-draft-first` on or around the form says that what stands there is only proposed. Says whether
 * anything changed.
 */
export function fill(form: HTMLFormElement, fields: Record<string, string[]>): boolean {
  const controls = keepable(form);
  const answered = new Set(controls.filter((one) => ticked(one) && one.checked).map((one) => one.name));
  const proposed = form.closest('[data-draft-first]') !== null;
  let changed = false;
  for (const control of controls) {
    const [first = '', ...others] = fields[control.name] ?? [];
    if (first === '') continue;
    if (ticked(control)) {
      const wanted = answered.has(control.name) ? control.checked : [first, ...others].includes(control.value);
      changed = changed || wanted !== control.checked;
      control.checked = wanted;
    } else if (control instanceof HTMLSelectElement) changed = choose(control, first) || changed;
    else if (control.value === '' || (proposed && control.value !== first)) {
      control.value = first;
      changed = true;
    }
  }
  return changed;
}
