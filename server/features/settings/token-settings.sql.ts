/** The makeup token settings as they are stored; null while no absence earns a token by itself (rule M-2). */
export const earningSettingsJson = `
  (select g.value from setting g
   where g.area = 'TOKENS' and g.value ->> 'automatic' <> 'NONE' and not exists (
     select from setting f where f.area = 'FEATURES' and f.value ->> 'makeupTokens' = 'false'))`;
