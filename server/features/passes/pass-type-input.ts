import type { Tx } from '../../db/transaction.ts';
import type { PassLimits } from './pass.rules.ts';
import { parseImage, type PassImage } from './pass-image.rules.ts';
import type { PassTypeContent } from './pass-type-changes.rules.ts';
import { limitsTooMany, namesProblem, withoutRepeats } from './pass-type-limits.rules.ts';
import { PassTypeRefusalReason as Reason, PassTypeRefused } from './pass-type.problems.ts';
import { namedRecords } from './pass-type.queries.ts';
import { readSlug, readTerms, type PassTypeFields } from './pass-type.rules.ts';

/** The whole form. */
export interface PassTypeForm extends PassTypeFields {
  /** Null makes one of the title; in a change it leaves the one that there is. */
  readonly slug?: string | null;
  /** A data URL; null removes the image, undefined leaves it. */
  readonly image?: string | null;
  readonly limits: PassLimits;
}

export interface ReadForm {
  readonly content: PassTypeContent;
  readonly image: PassImage | null | undefined;
}

/** What the form comes to, or what is wrong with it. The slug that a type has may be left out. */
export async function readForm(
  tx: Tx,
  form: PassTypeForm,
  slugNow: string | null,
): Promise<ReadForm | PassTypeRefused> {
  const terms = readTerms(form);
  if (terms instanceof PassTypeRefused) return terms;
  const slug = readSlug(form.slug?.trim() || slugNow, terms.title);
  if (slug instanceof PassTypeRefused) return slug;
  const image = readImage(form.image);
  if (image instanceof PassTypeRefused) return image;
  const limits = withoutRepeats(form.limits);
  const problem =
    limitsTooMany(limits) ??
    namesProblem(limits, terms.programId, await namedRecords(tx, limits, terms.programId));
  if (problem) return problem;
  return { content: { slug, terms, limits }, image };
}

function readImage(
  image: string | null | undefined,
): PassImage | PassTypeRefused | null | undefined {
  return typeof image === 'string' ? parseImage(image) : image;
}

/** The database has the last word on whether a slug is free. */
export const slugTaken = (constraint: string, slug: string): PassTypeRefused | null =>
  constraint === 'pass_type_slug_key'
    ? new PassTypeRefused(
        'slug',
        Reason.TAKEN,
        'P-8',
        `Another pass type has the link “${slug}”.`,
        'Choose another one.',
      )
    : null;
