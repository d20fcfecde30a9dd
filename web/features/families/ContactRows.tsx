import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../../forms/TextFields.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { isTypedContact, type FamilyFormValues } from './family-fields.ts';
import { emptyContact } from './family-values.ts';

const Rows = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '10px 20px' });

const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, auto) auto',
  alignContent: 'start',
  gap: '4px 8px',
  '& > label': { gridColumn: '1 / -1' },
  // A field is as wide as it asks for, but never wider than the window lets it be.
  '& > [data-field]': { minWidth: 0, gridTemplateColumns: 'minmax(0, auto)' },
  '@media (max-width: 600px)': { width: '100%', gridTemplateColumns: 'minmax(0, 1fr) 104px' },
});

const Ways = styled('div')({ display: 'flex', gap: 8 });

type Contact = NonNullable<FamilyFormValues['contacts']>[number];

const words = {
  PHONE: { label: 'Phone', kindOf: 'Kind of phone', first: 'Call this number first' },
  EMAIL: { label: 'E-mail', kindOf: 'Kind of e-mail', first: 'Write to this address first' },
} as const;

interface ContactRowsProps {
  /** `guardians.0.contacts`, or `contacts` for what is the whole family's */
  name: string;
}

/** Numbers and addresses. One that is left empty, or emptied, is none: nothing has to be taken out. */
export function ContactRows({ name }: ContactRowsProps) {
  const { fields, append } = useFieldArray({ name, keyName: 'key' });
  const contacts = (useWatch({ name }) ?? []) as readonly Contact[];
  const rows = useRef<HTMLDivElement>(null);
  const isAdded = useRef(false);
  const add = (kind: 'PHONE' | 'EMAIL') => {
    isAdded.current = true;
    append(emptyContact(kind), { shouldFocus: false });
  };

  useEffect(() => {
    if (isAdded.current)
      rows.current?.querySelector<HTMLElement>(':scope > :last-child input')?.focus();
    isAdded.current = false;
  }, [fields]);

  return (
    <>
      <Rows ref={rows}>
        {fields.map(({ key }, index) => {
          const path = `${name}.${String(index)}`;
          const contact = contacts[index] ?? emptyContact('PHONE');
          const { kind } = contact;
          const isPhone = kind === 'PHONE';
          return (
            <Pair key={key}>
              <TextField
                name={`${path}.value`}
                label={words[kind].label}
                type={isPhone ? 'tel' : 'email'}
                width={isPhone ? 170 : 250}
                maxLength={isPhone ? 40 : 254}
              />
              <TextField
                name={`${path}.label`}
                label={words[kind].kindOf}
                placeholder={isPhone ? 'mobile' : 'work'}
                width={104}
                maxLength={40}
              />
              {isTypedContact(contact) && <FirstOfKind path={path} kind={kind} />}
            </Pair>
          );
        })}
      </Rows>
      <Ways data-adds>
        <Button
          size="small"
          onClick={() => {
            add('PHONE');
          }}
        >
          Add phone
        </Button>
        <Button
          size="small"
          onClick={() => {
            add('EMAIL');
          }}
        >
          Add e-mail
        </Button>
      </Ways>
    </>
  );
}

interface Place {
  path: string;
  contact: Contact;
}

/** Every number and address of the form, with its place in it. */
function placesOf({ guardians, contacts }: FamilyFormValues): Place[] {
  const rows = (list: readonly Contact[] | null | undefined, at: string): Place[] =>
    (list ?? []).map((contact, index) => ({ path: `${at}.${String(index)}`, contact }));
  return [
    ...(guardians ?? []).flatMap((guardian, index) =>
      rows(guardian.contacts, `guardians.${String(index)}.contacts`),
    ),
    ...rows(contacts, 'contacts'),
  ];
}

/** Which number or address is used first: asked where the family has more than one. */
function FirstOfKind({ path, kind }: { path: string; kind: 'PHONE' | 'EMAIL' }) {
  const { setValue } = useFormContext();
  const [guardians, contacts] = useWatch<FamilyFormValues, ['guardians', 'contacts']>({
    name: ['guardians', 'contacts'],
  });
  const places = placesOf({ guardians, contacts }).filter(
    ({ contact }) => contact.kind === kind && isTypedContact(contact),
  );
  if (places.length < 2) return null;
  // Where none says so, it is the first in the form.
  const first = places.find(({ contact }) => contact.isPrimary) ?? places[0];
  return (
    <Choice
      type="radio"
      name={`first ${kind}`}
      label={words[kind].first}
      checked={first?.path === path}
      onChange={() => {
        for (const place of placesOf({ guardians, contacts })) {
          if (place.contact.kind !== kind) continue;
          setValue(`${place.path}.isPrimary`, place.path === path, { shouldDirty: true });
        }
      }}
    />
  );
}
