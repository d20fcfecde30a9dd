import type { RecordKind } from './record-marks.form.ts';

/** The column of `keyword_use` and `custom_value` that names a record of the kind. */
export const MARK_COLUMN: Readonly<Record<RecordKind, string>> = {
  FAMILY: 'family_id',
  STUDENT: 'student_id',
  CLASS: 'class_id',
  STAFF: 'staff_id',
};

const keywordJson = (k: string): string =>
  `json_build_object('id', ${k}.id, 'name', ${k}.name, 'targets', ${k}.targets,
     'isArchived', ${k}.archived_at is not null, 'version', ${k}.version)`;

const customFieldJson = (c: string): string =>
  `json_build_object('id', ${c}.id, 'target', ${c}.target, 'label', ${c}.label, 'kind', ${c}.kind,
     'choices', ${c}.choices, 'position', ${c}.position, 'isArchived', ${c}.archived_at is not null,
     'version', ${c}.version)`;

/** The keywords of one record as the API gives them; `id` is an SQL expression. For one-statement views. */
export const keywordsJson = (kind: RecordKind, id: string): string =>
  `(select coalesce(json_agg(${keywordJson('kw')} order by kw.name), '[]')
    from keyword_use ku join keyword kw on kw.id = ku.keyword_id where ku.${MARK_COLUMN[kind]} = ${id})`;

/** The same of its custom values. */
export const customValuesJson = (kind: RecordKind, id: string): string =>
  `(select coalesce(json_agg(json_build_object('field', ${customFieldJson('cf')}, 'value', cv.value)
      order by cf.position, cf.label), '[]')
    from custom_value cv join custom_field cf on cf.id = cv.field_id where cv.${MARK_COLUMN[kind]} = ${id})`;
