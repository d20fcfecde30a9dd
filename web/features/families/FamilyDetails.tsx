import type { FragmentType } from '@apollo/client/masking';
import { customValueWords } from '../../lib/custom-value.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import {
  FamilyDetails_familyFragmentDoc,
  type FamilyDetails_familyFragment,
} from './FamilyDetails.generated.ts';

interface FamilyDetailsProps {
  family: FragmentType<typeof FamilyDetails_familyFragmentDoc>;
}

/** Where a family lives, and what the school keeps of it beyond that; nothing where there is nothing. */
export function FamilyDetails(props: FamilyDetailsProps) {
  const { addresses, keywords, customValues } = useFragmentData(
    FamilyDetails_familyFragmentDoc,
    props.family,
  );
  const facts = [
    ...addresses.map((one, index) => [nameOf(one, index), lineOf(one)] as const),
    ['Keywords', keywords.map(({ name }) => name).join(', ')] as const,
    ...customValues.map((one) => [one.field.label, customValueWords(one)] as const),
  ];
  if (facts.every(([, value]) => value === '')) return null;
  return (
    <Section title="Details">
      <Card>
        <Facts facts={facts} />
      </Card>
    </Section>
  );
}

type Address = FamilyDetails_familyFragment['addresses'][number];

const nameOf = ({ label }: Address, index: number): string =>
  label ? `Address, ${label}` : index === 0 ? 'Address' : `Address ${String(index + 1)}`;

const lineOf = ({ street, city, region, postcode, country }: Address): string =>
  [street, city, [region, postcode].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
