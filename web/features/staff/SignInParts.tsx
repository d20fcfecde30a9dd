import type { FragmentType } from '@apollo/client/masking';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { FormSection } from '../../forms/FormSection.tsx';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { FormSheet } from './FormSheet.ts';
import { wordsFor } from './sign-in-words.ts';
import {
  SignInParts_memberFragmentDoc,
  type SignInParts_memberFragment,
} from './SignInParts.generated.ts';
import type { SignInAction } from './useSignInAction.ts';

const SignInDialog = lazyComponent(async () => (await import('./SignInDialog.tsx')).SignInDialog);
const PasswordDialog = lazyComponent(
  async () => (await import('./PasswordDialog.tsx')).PasswordDialog,
);

const Part = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  minHeight: 32,
  maxWidth: 780,
  '& > div:first-of-type': { flex: '1 1 300px', minWidth: 0 },
  '& small': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
  },
}));

const Told = styled('p')(({ theme }) => ({
  margin: '0 0 10px',
  color: theme.vars.palette.tone.active,
  '&:empty': { display: 'none' },
}));

interface SignInPartsProps {
  member: FragmentType<typeof SignInParts_memberFragmentDoc>;
}

/** Password, second factor, whether the person may come in at all, and whether the account is theirs. */
export function SignInParts(props: SignInPartsProps) {
  const member = useFragmentData(SignInParts_memberFragmentDoc, props.member);
  const { zone } = useAccount();
  const { firstName, lastName, viewerCan } = member;
  const name = `${firstName} ${lastName}`;
  const [asked, setAsked] = useState<SignInAction | 'password' | null>(null);
  const [told, setTold] = useState('');

  function ask(action: SignInAction | 'password') {
    setTold('');
    setAsked(action);
  }
  function close() {
    setAsked(null);
  }
  function onDone(what: string) {
    setTold(what);
    close();
  }

  return (
    <>
      <Told role="status">{told}</Told>
      <FormSheet>
        <FormSection title="Access" isWide>
          <PartOf
            state={<ActivityDot isActive={member.isActive} />}
            note={accessOf(member, zone)}
            action={
              viewerCan.setActive && (
                <Button
                  onClick={() => {
                    ask(member.isActive ? 'deactivate' : 'activate');
                  }}
                >
                  {member.isActive ? 'Deactivate…' : 'Activate…'}
                </Button>
              )
            }
          />
        </FormSection>
        <FormSection title="Password" isWide>
          <PartOf
            state={member.hasPassword ? 'Set' : 'None yet'}
            note={passwordNote(member)}
            action={
              viewerCan.setPassword && (
                <Button
                  onClick={() => {
                    ask('password');
                  }}
                >
                  {member.hasPassword ? 'Set a new password…' : 'Set a password…'}
                </Button>
              )
            }
          />
        </FormSection>
        <FormSection title="Second factor" isWide>
          <PartOf
            state={member.hasSecondFactor ? 'On' : 'Off'}
            note={
              member.hasSecondFactor
                ? 'Signing in asks for a code from an app too.'
                : `Signing in asks for the password alone. ${firstName} can set it up under “Your sign-in” in the user menu.`
            }
            action={
              viewerCan.resetSecondFactor && (
                <Button
                  onClick={() => {
                    ask('resetSecondFactor');
                  }}
                >
                  Reset…
                </Button>
              )
            }
          />
        </FormSection>
        <FormSection title="Ownership" isWide>
          <PartOf
            state={member.isOwner ? 'Owner' : 'Not an owner'}
            note="Owners have every permission in full. Only an owner makes an owner, and one always stays."
            action={
              viewerCan.setOwner && (
                <Button
                  onClick={() => {
                    ask(member.isOwner ? 'removeOwner' : 'makeOwner');
                  }}
                >
                  {member.isOwner ? 'Owner no more…' : 'Make an owner…'}
                </Button>
              )
            }
          />
        </FormSection>
      </FormSheet>
      {asked === 'password' && <PasswordDialog member={member} onDone={onDone} onClose={close} />}
      {asked && asked !== 'password' && (
        <SignInDialog
          member={member}
          action={asked}
          words={wordsFor(asked, firstName, name)}
          onDone={onDone}
          onClose={close}
        />
      )}
    </>
  );
}

interface PartProps {
  state: ReactNode;
  note: string;
  action: ReactNode;
}

function PartOf({ state, note, action }: PartProps) {
  return (
    <Part>
      <div>
        {state}
        <small>{note}</small>
      </div>
      {action}
    </Part>
  );
}

function accessOf(member: SignInParts_memberFragment, zone: string): string {
  if (!member.isActive) return 'Cannot sign in. Kept for what this person did.';
  return member.signedInAt
    ? `Signed in last on ${formatInstant(member.signedInAt, zone)}.`
    : 'Has never signed in.';
}

function passwordNote({ login, email, hasPassword, isOwner }: SignInParts_memberFragment): string {
  if (!hasPassword) return `Nobody can sign in as “${login}” without one.`;
  const way = email ? `“${login}” or “${email}”` : `“${login}”`;
  return isOwner
    ? `Signs in as ${way}. An owner’s password is changed by that owner, or from the terminal.`
    : `Signs in as ${way}.`;
}
