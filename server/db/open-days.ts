// A first or last day that may be open, as the indexes of enrollments have it. With CASE and not COALESCE, which
// PostgreSQL takes to be leaky: under row-level security no index would serve it.

export const firstDay = (of: string): string =>
  `(case when ${of}.starts_on is null then '-infinity'::date else ${of}.starts_on end)`;

export const lastDay = (of: string): string =>
  `(case when ${of}.drops_on is null then 'infinity'::date else ${of}.drops_on end)`;
