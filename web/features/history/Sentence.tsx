import { Fragment } from 'react';
import { Link } from 'react-router';
import { recordAddress } from './record-address.ts';

interface SentenceProps {
  parts: readonly { text: string; record: { kind: string; id: string } | null }[];
  /** The record whose page this is: its name leads nowhere. */
  except?: string;
}

/** What an entry of the audit says; the records that it names lead to their pages. */
export function Sentence({ parts, except }: SentenceProps) {
  return parts.map(({ text, record }, index) => {
    const to = record && record.id !== except ? recordAddress(record.kind, record.id) : null;
    return <Fragment key={index}>{to ? <Link to={to}>{text}</Link> : text}</Fragment>;
  });
}
