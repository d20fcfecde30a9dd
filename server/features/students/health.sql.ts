import { NO_ALERTS } from './health.rules.ts';

/** All that `trim` of JavaScript takes away at both ends. */
const SPACES = String.raw`E' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'`;

/** `isMedicalAlert` in SQL, for where a list is cut before its rows are read (rule F-9). A test holds both together. */
export const isMedicalAlertSql = (text: string): string =>
  `lower(regexp_replace(btrim(${text}, ${SPACES}), '[.!]+$', '') collate "C")
     <> all (array[${NO_ALERTS.map((one) => `'${one}'`).join(', ')}])`;
