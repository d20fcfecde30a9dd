import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { TokenStatus } from './token.enums.ts';

/** What decides how a token stands; it is neither revoked nor deleted. */
export interface TokenFacts {
  /** The last day; null is never. */
  readonly expires: LocalDate | null;
  /** Today at its location, else where the account is. */
  readonly today: LocalDate;
  /** The makeup that it pays for, with today where that is held. */
  readonly makeup: { readonly date: LocalDate; readonly today: LocalDate } | null;
  /** That makeup is asked for, and nobody has decided. */
  readonly isRequested: boolean;
}

/** How a token stands (rule M-1); `tokenStatusSql` says the same. */
export function tokenStatus({ expires, today, makeup, isRequested }: TokenFacts): TokenStatus {
  if (makeup) {
    return makeup.date < makeup.today && !isRequested ? TokenStatus.EXPENDED : TokenStatus.PENDING;
  }
  return expires !== null && expires < today ? TokenStatus.EXPIRED : TokenStatus.AVAILABLE;
}

/** Why a token cannot be used, whatever the class; null when it can be tried. */
export function whyUnusable(token: {
  readonly status: TokenStatus;
  readonly expires: LocalDate | null;
  readonly isRequested: boolean;
  readonly needsProgram: boolean;
  readonly makeup: { readonly date: LocalDate; readonly className: string } | null;
}): string | null {
  const { makeup } = token;
  const which = makeup ? `${makeup.className} on ${sayDate(makeup.date)}` : 'a makeup';
  switch (token.status) {
    case TokenStatus.EXPENDED:
      return `It was used for ${which}.`;
    case TokenStatus.PENDING:
      return token.isRequested
        ? `It is asked for ${which}. Approve or deny that first.`
        : `It is used for ${which}. Reset it to use it for another class.`;
    case TokenStatus.EXPIRED:
      return `It expired${token.expires ? ` on ${sayDate(token.expires)}` : ''}. Extend its expiry date first.`;
    case TokenStatus.AVAILABLE:
      return token.needsProgram ? 'Its program was deleted. Give it another program first.' : null;
  }
}
