import type { LocalDate } from '../../shared/local-date.ts';

type Details = readonly [title: string, phone: string | null, hiredOn: LocalDate];

/** What stands in the profiles of those who work here, by login name. */
export const DETAILS: Readonly<Record<string, Details>> = {
  owner: ['Owner', '416 555 0100', '2011-05-02'],
  manager: ['General manager', '416 555 0101', '2016-08-15'],
  frontdesk: ['Front desk lead', '416 555 0102', '2019-09-03'],
  devon: ['Front desk', '416 555 0103', '2023-01-09'],
  instructor: ['Gymnastics instructor', '647 555 0110', '2018-09-04'],
  hana: ['Head coach, gymnastics', '647 555 0111', '2014-01-13'],
  marcus: ['Gymnastics instructor', '647 555 0112', '2020-01-06'],
  ola: ['Gymnastics instructor', null, '2022-09-06'],
  keisha: ['Recreational gymnastics', '647 555 0114', '2021-09-07'],
  liam: ['Aquatics supervisor', '647 555 0115', '2015-06-22'],
  mei: ['Swim instructor', '647 555 0116', '2019-06-24'],
  arjun: ['Swim instructor', null, '2024-05-13'],
  sophie: ['Swim instructor', '647 555 0118', '2022-06-20'],
  elena: ['Dance director', '437 555 0119', '2013-09-03'],
  andre: ['Dance instructor', '437 555 0120', '2021-01-11'],
  yara: ['Dance instructor', '437 555 0121', '2023-09-05'],
  noor: ['Dance instructor', '437 555 0122', '2020-09-08'],
};
