import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';

const Root = styled('section')(({ theme }) => ({
  marginTop: 22,
  paddingTop: 16,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& h2': { ...theme.typography.h3, margin: '0 0 4px' },
  '& p': { margin: '0 0 10px', color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
  '& code': { whiteSpace: 'nowrap' },
  '& ul': {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: 8,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  '& button': { width: '100%', justifyContent: 'flex-start' },
}));

interface DemoSignIn {
  login: string;
  password: string;
  role: string;
}

interface DemoSignInsProps {
  signIns: readonly DemoSignIn[];
  onChoose: (signIn: DemoSignIn) => void;
}

/** The demo account's public sign-ins; other accounts have none, and show nothing. */
export function DemoSignIns({ signIns, onChoose }: DemoSignInsProps) {
  const [first] = signIns;
  if (!first) return null;
  return (
    <Root aria-labelledby="demo-sign-ins">
      <h2 id="demo-sign-ins">Demo sign-ins</h2>
      <p>
        Choose one to fill in the form. The password is <code>{first.password}</code>.
      </p>
      <ul>
        {signIns.map((signIn) => (
          <li key={signIn.login}>
            <Button
              onClick={() => {
                onChoose(signIn);
              }}
            >
              {signIn.role}
            </Button>
          </li>
        ))}
      </ul>
    </Root>
  );
}
