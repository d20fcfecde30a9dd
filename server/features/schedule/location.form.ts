import * as z from 'zod';
import { email, needed, optional, phone } from '../../shared/form.ts';
import { zone } from '../../shared/zone-and-currency.form.ts';

export const locationForm = z.object({
  name: needed('The name', 80),
  zone: zone(),
  phone: phone(),
  email: email(),
  street: optional('The street', 120),
  city: optional('The city', 80),
  region: optional('The region', 80),
  postcode: optional('The postcode', 20),
});

export type LocationValues = z.output<typeof locationForm>;
