import { Check, Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A school. Everything else belongs to one account, and PostgreSQL keeps accounts apart. */
@Entity()
@Index('account_slug_key', ['slug'], { unique: true })
@Check('account_slug_form', `slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'`)
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The name in the address: `/a/[slug]`. */
  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  /** IANA zone of lists and statuses that have no location. */
  @Column({ type: 'text' })
  zone: string;

  /** ISO 4217. */
  @Column({ type: 'char', length: 3 })
  currency: string;

  /** Only a demo account shows its sign-ins on the sign-in page. */
  @Column({ type: 'boolean', default: false })
  isDemo: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
