import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What the office may type to find a family or a student, kept up to date by triggers. The server's role may not read
 * it: text search is not leakproof and would lose its index under row-level security, so `search_records` reads it.
 */
@Entity()
@Index('search_text_words', { synchronize: false })
@Index('search_text_start', { synchronize: false })
export class SearchText {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  /** FAMILY, STUDENT, CLASS, PASS_TYPE, STAFF, or STUDENT_NAME: the student's own name only. */
  @PrimaryColumn({ type: 'text' })
  kind: string;

  @PrimaryColumn({ type: 'uuid' })
  recordId: string;

  /** Lower case, each word behind a space: names and e-mail addresses, then telephone numbers as digits. */
  @Column({ type: 'text' })
  words: string;
}
