const amount = new Intl.NumberFormat('en-CA', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** "1,250.00 CAD" */
export function formatMoney(cents: number, currency: string): string {
  return `${amount.format(cents / 100)} ${currency}`;
}
