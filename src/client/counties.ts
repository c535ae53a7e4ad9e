/** The list of counties of each form as the server sent it. */
const whole = new WeakMap<HTMLSelectElement, HTMLOptGroupElement[]>();

/** Leaves in the list of counties only those of the chosen city; all while none is chosen. */
function narrow(city: HTMLSelectElement, county: HTMLSelectElement): void {
  const groups = whole.get(county) ?? [...county.querySelectorAll('optgroup')];
  whole.set(county, groups);
  const name = city.value === '' ? null : city.selectedOptions[0]?.text;
  const { value } = county;
  for (const group of groups) group.remove();
  county.append(...groups.filter((group) => name === null || group.label === name));
  county.value = [...county.options].some((option) => option.value === value) ? value : '';
}

function narrowIn(form: HTMLFormElement | null): void {
  const city = form?.querySelector<HTMLSelectElement>('select[name="city"]');
  const county = form?.querySelector<HTMLSelectElement>('select[name="county"]');
  if (city && county) narrow(city, county);
}

/** Narrows counties to the chosen city in every form that asks for both. Call once, after drafts are restored. */
export function startCounties(): void {
  const narrowAll = (): void => {
    for (const form of document.querySelectorAll('form')) narrowIn(form);
  };
  narrowAll();
  document.addEventListener('htmx:after:swap', narrowAll);
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.name === 'city') narrowIn(target.form);
  });
}
