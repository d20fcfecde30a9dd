/** Where a field stands on the screen. Fields say their path in `data-field`; what is wrong stands in `data-error`. */
function placeOf(form: HTMLElement, path: string): HTMLElement | null {
  const places = [...form.querySelectorAll<HTMLElement>('[data-field]')];
  return places.find((place) => place.dataset['field'] === path) ?? null;
}

/** Whether there is a field that can say what is wrong with it. */
export function hasPlace(form: HTMLElement | null, path: string): boolean {
  return form !== null && path !== '' && placeOf(form, path) !== null;
}

/** What one calls the field: "First name", or the name of the list that it belongs to. */
export function nameOf(form: HTMLElement | null, path: string): string {
  for (let at = path; form && at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = placeOf(form, at);
    const label = place?.querySelector('label, legend');
    if (label?.textContent) return label.textContent;
  }
  return path;
}

/** Puts the keyboard's place into the first field that says what is wrong with it. */
export function focusFirstProblem(form: HTMLElement | null) {
  const place = form?.querySelector('[data-error]')?.closest<HTMLElement>('[data-field]');
  const control =
    place?.querySelector<HTMLElement>('[aria-invalid=true]') ??
    place?.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}

/** Dates and times of which only a part is typed: to the browser such a field is empty. */
export function unfinishedFields(form: HTMLElement | null): { field: string; message: string }[] {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('[data-field] input') ?? [])];
  return inputs
    .filter(({ validity }) => validity.badInput)
    .map((input) => ({
      field: input.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '',
      message: `This ${input.type} is not complete.`,
    }));
}
