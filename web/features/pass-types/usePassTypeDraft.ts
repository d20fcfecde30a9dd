import { useState } from 'react';
import { draftOf, emptyDraft, isSame, type Draft } from './draft.ts';
import {
  fieldNames,
  fieldOrder,
  partsOf,
  type FieldErrors,
  type FieldName,
} from './form-fields.ts';
import type { PassTypeForm_typeFragment } from './PassTypeForm.generated.ts';
import { rebase } from './rebase.ts';

interface Editing {
  /** As it was read; what differs from it is unsaved. */
  before: Draft;
  draft: Draft;
  version: number | null;
  errors: FieldErrors;
  /** Fields that somebody else changed too. */
  both: readonly FieldName[];
}

function editingOf(type: PassTypeForm_typeFragment | null): Editing {
  const before = type ? draftOf(type) : emptyDraft;
  return { before, draft: before, version: type?.version ?? null, errors: {}, both: [] };
}

/**
 * What is typed, and what is wrong with it. When a newer version of the record arrives, because somebody else saved, it
 * comes in below what was typed.
 */
export function usePassTypeDraft(type: PassTypeForm_typeFragment | null) {
  const [editing, setEditing] = useState(() => editingOf(type));
  if (type && type.version !== editing.version) {
    const theirs = draftOf(type);
    const { draft, both } = rebase(editing.before, editing.draft, theirs);
    setEditing({ ...editing, before: theirs, draft, both, version: type.version });
  }

  function set(changes: Partial<Draft>) {
    setEditing((now) => {
      const isTouched = (field: FieldName) => partsOf(field).some((part) => part in changes);
      const errors = Object.fromEntries(
        Object.entries(now.errors).filter(([field]) => !isTouched(field as FieldName)),
      );
      const both = now.both.filter((field) => !isTouched(field));
      return { ...now, draft: { ...now.draft, ...changes }, errors, both };
    });
  }

  function setErrors(errors: FieldErrors) {
    setEditing((now) => ({ ...now, errors }));
  }

  const { before, draft, version, errors, both } = editing;
  return {
    before,
    draft,
    version,
    errors,
    isDirty: !isSame(before, draft),
    /** "Price, Dates" */
    alsoChanged: fieldOrder
      .filter((field) => both.includes(field))
      .map((field) => fieldNames[field])
      .join(', '),
    set,
    setErrors,
  };
}
