import { FormField, Input, TextArea } from '../../ui/FormField.tsx';
import { CategoriesField } from './CategoriesField.tsx';
import type { FormPart } from './form-part.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { ImageField } from './ImageField.tsx';
import { slugOf } from './slug.ts';

interface NameSectionProps extends FormPart {
  isNew: boolean;
  categories: readonly string[];
}

/** What the pass is called and looks like wherever it is sold. */
export function NameSection({ draft, errors, set, isNew, categories }: NameSectionProps) {
  // A link that is out in the world stays, whatever the title becomes.
  const followsTitle = isNew && draft.slug === slugOf(draft.title);

  return (
    <FormSection title="Name and look" hint="What families and the desk see.">
      <FieldColumn>
        <FormField field="title" label="Title" error={errors.title}>
          {(control) => (
            <Input
              {...control}
              value={draft.title}
              maxLength={100}
              autoComplete="off"
              onChange={({ target }) => {
                const slug = followsTitle ? { slug: slugOf(target.value) } : {};
                set({ title: target.value, ...slug });
              }}
            />
          )}
        </FormField>
        <FormField
          field="slug"
          label="Link"
          error={errors.slug}
          hint={
            draft.slug.trim()
              ? `A direct link to it ends with “/${draft.slug.trim()}”.`
              : 'Left empty, it is made from the title.'
          }
        >
          {(control) => (
            <Input
              {...control}
              value={draft.slug}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => {
                set({ slug: target.value });
              }}
            />
          )}
        </FormField>
        <FormField
          field="description"
          label="Description"
          error={errors.description}
          hint="Shown with the pass when somebody looks at it or buys it."
        >
          {(control) => (
            <TextArea
              {...control}
              rows={3}
              value={draft.description}
              onChange={({ target }) => {
                set({ description: target.value });
              }}
            />
          )}
        </FormField>
      </FieldColumn>
      <FieldColumn>
        <CategoriesField
          categories={draft.categories}
          suggestions={categories}
          error={errors.categories}
          onChange={(next) => {
            set({ categories: next });
          }}
        />
        <ImageField
          image={draft.image}
          error={errors.image}
          onChange={(image) => {
            set({ image });
          }}
        />
      </FieldColumn>
    </FormSection>
  );
}
