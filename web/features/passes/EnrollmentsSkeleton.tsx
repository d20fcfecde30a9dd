import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';

interface EnrollmentsSkeletonProps {
  /** What kind of record is on its way. */
  title: string;
  trail: readonly (readonly [label: string, to: string])[];
}

/** The Enrollments View before its first answer, in its shape. */
export function EnrollmentsSkeleton({ title, trail }: EnrollmentsSkeletonProps) {
  return (
    <>
      <PageHeader title={title} trail={trail} meta={<Skeleton width={320} />} />
      <Section title="Enrollments">
        <Skeleton variant="rounded" height={214} role="status" aria-label="Loading enrollments" />
      </Section>
      <Skeleton variant="rounded" height={180} />
    </>
  );
}
