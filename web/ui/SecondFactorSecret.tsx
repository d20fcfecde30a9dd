import { styled } from '@mui/material/styles';
import { QrCode } from './QrCode.tsx';

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 16,
  alignItems: 'start',
  '& > div:first-of-type': {
    flex: 'none',
    width: 184,
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 8,
    overflow: 'hidden',
  },
  '& > div:last-of-type': { flex: '1 1 180px', minWidth: 0 },
  '& a': { color: theme.vars.palette.primary.main },
  '& ol': { margin: 0, paddingLeft: 18 },
  '& li + li': { marginTop: 6 },
  '& code': {
    display: 'block',
    marginTop: 2,
    fontSize: '0.8125rem',
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
}));

interface SecondFactorSecretProps {
  secret: string;
  /** `otpauth:…`, which authenticator apps open. */
  url: string;
}

/** "JBSW Y3DP EHPK 3PXP" */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What an authenticator app must know, as a picture to scan and as a text to type. */
export function SecondFactorSecret({ secret, url }: SecondFactorSecretProps) {
  return (
    <Root>
      <div>
        <QrCode text={url} label="QR code that adds this sign-in to an authenticator app" />
      </div>
      <div>
        <ol>
          <li>
            Scan the picture with an authenticator app, or <a href={url}>open it</a> in an app on
            this device.
          </li>
          <li>
            No camera? Type this key into the app:
            <code>{inFours(secret)}</code>
          </li>
          <li>Enter the code of six digits that the app shows.</li>
        </ol>
      </div>
    </Root>
  );
}
