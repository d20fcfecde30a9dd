import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { SignedIn } from '../../graphql/access.ts';
import { Staff } from '../staff/staff.entities.ts';

/** Filters of a list that somebody keeps under a name. */
@SignedIn()
@ObjectType({
  description: 'Filters of a list that somebody keeps under a name; nobody else sees them.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Staff, ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'saved_filter_staff_fkey',
  onDelete: 'CASCADE',
})
@Index('saved_filter_name_key', ['accountId', 'staffId', 'page', 'name'], { unique: true })
@Check('saved_filter_page', `page in ('ENROLLMENTS')`)
export class SavedFilter extends AccountRow {
  @Column({ type: 'uuid' })
  staffId: string;

  @Column({ type: 'text' })
  page: string;

  @Field(() => String, { description: 'Its name, unique among one’s own of a page.' })
  @Column({ type: 'text' })
  name: string;

  @Field(() => String, { description: 'The filters as the query of the page’s address.' })
  @Column({ type: 'text' })
  value: string;
}
