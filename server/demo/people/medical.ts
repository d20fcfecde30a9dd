import type { Seed } from '../seed.ts';

const ALERTS = [
  ['Peanut allergy; carries an EpiPen in the blue pouch.', 4],
  ['Asthma: inhaler in the swim bag, use before exercise.', 4],
  ['Tree nut allergy.', 2],
  ['Type 1 diabetes; wears a pump. Snack at 17:00. Call the mother below 4.0.', 1],
  ['Epilepsy, controlled by medication. Seizure plan at the front desk.', 1],
  ['Ear tubes: ear plugs in the pool, no diving.', 2],
  ['Left wrist fracture last spring; no handstands until cleared.', 1],
  ['Lactose intolerant.', 1],
  ['None except peanuts.', 1],
  ['Hearing aid on the right side; please face him or her when speaking.', 1],
  ['None', 3],
  ['n/a', 1],
] as const;

/** What a family wrote into the form's field; some write that there is nothing. */
export const alertOf = (seed: Seed): string => seed.weighted(ALERTS);
