import { render, screen } from '@testing-library/react';
import { FormProvider, useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { AppTheme } from '../app/theme/AppTheme.tsx';
import { CustomFields, type OfferedField } from './MarksFields.tsx';

const field = (id: string, label: string): OfferedField => ({
  ...{ id, label, kind: 'TEXT', choices: [] },
});

function Form({ fields }: { fields: readonly OfferedField[] }) {
  const form = useForm({
    defaultValues: {
      customValues: [
        { fieldId: 'size', value: 'M' },
        { fieldId: 'badge', value: '17' },
      ],
    },
  });
  return (
    <AppTheme>
      <FormProvider {...form}>
        <CustomFields fields={fields} />
      </FormProvider>
    </AppTheme>
  );
}

test('a field holds its own value, in whatever order the school has put the fields since', () => {
  const [size, badge] = [field('size', 'Size'), field('badge', 'Badge')];
  const { rerender } = render(<Form fields={[size, badge]} />);
  rerender(<Form fields={[field('new', 'New'), badge, size]} />);

  expect(screen.getAllByRole('textbox')).toHaveLength(2);
  expect(screen.getByLabelText('Badge')).toHaveProperty('value', '17');
  expect(screen.getByLabelText('Size')).toHaveProperty('value', 'M');
});
