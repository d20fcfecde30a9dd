/** The account's slug, read from the address `/a/<slug>/…`; empty when the address has none. */
export function accountSlug(pathname: string = window.location.pathname): string {
  const slug = /^\/a\/([^/]+)/.exec(pathname)?.[1];
  return slug ? decodeURIComponent(slug) : '';
}

/** An address inside the account, for plain links and full page loads; routed links are relative to it already. */
export function accountPath(path = '', slug: string = accountSlug()): string {
  const base = `/a/${encodeURIComponent(slug)}`;
  return path ? `${base}/${path.replace(/^\//, '')}` : base;
}

/** The account's one GraphQL endpoint. */
export function apiPath(slug: string = accountSlug()): string {
  return accountPath('graphql', slug);
}

/** Tells the server through which channel a request comes: the log names it Office Portal. Without it, it is the API. */
export const portalHeaders = { 'x-cartwheel-client': 'office-portal' } as const;

/** Where to go after signing in: only ever a page of the same account. */
export function safeNext(next: string | null, slug: string = accountSlug()): string {
  const home = accountPath('', slug);
  if (!next || !URL.canParse(next, window.location.origin)) return home;
  const { origin, pathname, search } = new URL(next, window.location.origin);
  const isInside = origin === window.location.origin && pathname.startsWith(`${home}/`);
  return isInside && pathname !== accountPath('sign-in', slug) ? `${pathname}${search}` : home;
}
