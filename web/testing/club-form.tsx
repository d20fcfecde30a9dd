import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect, useState, type ReactNode } from 'react';
import { BrowserRouter, Link, Route, Routes, useNavigate } from 'react-router';
import { vi } from 'vitest';
import * as z from 'zod';
import {
  day,
  email,
  fault,
  maybeChosen,
  needed,
  optional,
  wholeNumber,
} from '../../server/shared/form.ts';
import { AppTheme } from '../app/theme/AppTheme.tsx';
import { FieldColumn, FormSection } from '../forms/FormSection.tsx';
import { fieldsOf } from '../forms/fields.ts';
import { RecordForm } from '../forms/RecordForm.tsx';
import type { SaveAnswer } from '../forms/record-refusal.ts';
import { useRecordForm, type SendWith } from '../forms/useRecordForm.ts';

/** A form of no feature, to test what all forms share. */
export const clubForm = z
  .object({
    name: needed('The name', 20),
    email: email(),
    seats: wholeNumber('The number of seats', 1, 99),
    opens: day('The first day'),
    closes: day('The last day'),
    hidden: z.string().max(3, 'The hidden part has at most 3 characters.'),
    level: maybeChosen(),
    isOpen: z.boolean(),
    programs: z.array(z.string()),
    people: z
      .array(
        z.object({
          id: maybeChosen(),
          firstName: needed('The first name', 20),
          note: optional('The note', 40),
          isFirst: z.boolean(),
        }),
      )
      .max(3, 'A club has at most 3 people.'),
  })
  .refine(
    ({ opens, closes }) => !opens || !closes || opens <= closes,
    fault('UPSIDE_DOWN', 'It closes before it opens.', ['closes']),
  )
  .refine(
    ({ people }) => people.length !== 1,
    fault('NOT_ALLOWED', 'One person alone is no club.', ['people']),
  );

export type Club = z.input<typeof clubForm>;
type ClubRead = z.output<typeof clubForm>;

export function club(overrides: Partial<Club> = {}): Club {
  return {
    ...{
      name: 'Tumblers',
      email: null,
      seats: 12,
      opens: null,
      closes: null,
      hidden: '',
      level: null,
      isOpen: true,
    },
    ...{ programs: [], people: [], ...overrides },
  };
}

export const ann = { id: 'ann', firstName: 'Ann', note: null, isFirst: true };
export const bob = { id: 'bob', firstName: 'Bob', note: null, isFirst: false };

export type SaveClub = (values: ClubRead, sent: SendWith) => Promise<SaveAnswer<string>>;

const { TextField, DateField, NumberField, SelectField, CheckField, CheckListField, ListField } =
  fieldsOf<typeof clubForm>();

interface Version {
  values: Club;
  version: number | null;
}

interface ClubPageProps extends Version {
  save: SaveClub;
  readOnly?: boolean;
  onSaved?: (saved: string) => void;
  onReload?: () => void;
}

function ClubPage({ values, version, onSaved, ...rest }: ClubPageProps) {
  const navigate = useNavigate();
  const record = useRecordForm({
    ...{ schema: clubForm, values, version, ...rest },
    onSaved: (saved) => {
      onSaved?.(saved);
      // Most pages go back to their list.
      if (saved === 'elsewhere') void navigate('/elsewhere');
    },
  });
  return (
    <RecordForm record={record} noun="club" onCancel={() => undefined}>
      <FormSection title="Club">
        <FieldColumn>
          <TextField name="name" label="Name" />
          <TextField name="email" label="E-mail address" type="email" hint="For invitations." />
          <NumberField name="seats" label="Seats" />
          <DateField name="opens" label="Opens on" />
          <DateField name="closes" label="Closes on" />
          <SelectField
            name="level"
            label="Level"
            none="No level"
            options={[{ value: 'one', label: 'One' }]}
          />
          <CheckField name="isOpen" label="Open to all" />
          <CheckListField
            name="programs"
            label="Programs"
            options={[
              { id: 'gym', name: 'Gym' },
              { id: 'swim', name: 'Swim' },
            ]}
          />
        </FieldColumn>
        <FieldColumn>
          <ListField
            name="people"
            label="People"
            noun="person"
            most={3}
            empty={{ id: null, firstName: '', note: null, isFirst: false }}
            primary={{ field: 'isFirst', label: 'Called first' }}
          >
            {({ path }) => (
              <>
                <TextField name={`${path}.firstName`} label="First name" />
                <TextField name={`${path}.note`} label="Note" />
              </>
            )}
          </ListField>
        </FieldColumn>
      </FormSection>
    </RecordForm>
  );
}

/** The form, with `arrive` in place of a server that tells of a newer version. */
export function renderClub(props: Partial<ClubPageProps> = {}) {
  window.history.replaceState(null, '', '/club');
  const onSaved = vi.fn<(saved: string) => void>();
  const save = vi.fn<SaveClub>(
    props.save ?? (() => Promise.resolve({ kind: 'saved', saved: 'it' })),
  );
  const all = { values: club(), version: 1, onSaved, ...props, save };
  const told: { arrive?: (newer: Version) => void } = {};

  function Page(): ReactNode {
    const [read, setRead] = useState<Version>({ values: all.values, version: all.version });
    useEffect(() => {
      told.arrive = setRead;
    }, []);
    return <ClubPage {...all} {...read} />;
  }

  render(
    <AppTheme>
      <BrowserRouter>
        <Link to="/elsewhere">Elsewhere</Link>
        <Routes>
          <Route path="/club" element={<Page />} />
          <Route path="/elsewhere" element={<h1>Elsewhere it is</h1>} />
        </Routes>
      </BrowserRouter>
    </AppTheme>,
  );
  return {
    user: userEvent.setup(),
    save,
    onSaved,
    arrive: (newer: Version) => {
      told.arrive?.(newer);
    },
  };
}
