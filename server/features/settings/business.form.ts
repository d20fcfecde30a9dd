import * as z from 'zod';
import { email, fault, needed, optional, phone } from '../../shared/form.ts';
import { currency, zone } from '../../shared/zone-and-currency.form.ts';

/** What the school is called and how it is reached (rule O-9). */
export const businessForm = z.object({
  name: needed('The name', 120),
  zone: zone(),
  currency: currency(),
  phone: phone(),
  email: email(),
  website: optional('The website', 200).refine(
    (value) => value === null || /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(value),
    fault('WRONG_FORM', 'The website looks like www.example.org.'),
  ),
  street: optional('The street', 120),
  city: optional('The city', 80),
  region: optional('The region', 80),
  postcode: optional('The postcode', 20),
  country: optional('The country', 80),
});

export type BusinessValues = z.output<typeof businessForm>;
