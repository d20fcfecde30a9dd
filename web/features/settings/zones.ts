import { currencies } from '../../../server/shared/zone-and-currency.form.ts';

/** The time zones that there are, with spaces where their names have underscores. */
export function zoneOptions(): { value: string; label: string }[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}

/** The currencies that prices can be in: "CAD, Canadian Dollar". */
export function currencyOptions(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return currencies().map((code) => ({
    value: code,
    label: `${code}, ${names.of(code) ?? code}`,
  }));
}
