import Button from '@mui/material/Button';
import type { ComponentProps } from 'react';
import { count } from '../../lib/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { EnrollmentsTable } from './EnrollmentsTable.tsx';
import { periodWords as words, periods, type Period } from './period.ts';

interface EnrollmentsSectionProps {
  enrollments: ComponentProps<typeof EnrollmentsTable>['enrollments'];
  /** Absent until the first answer. */
  counts: { current: number; future: number; past: number } | undefined;
  /** The list is cut off. */
  truncated: boolean;
  period: Period;
  onPeriod: (period: Period) => void;
  ofFamily: boolean;
  newIds: readonly string[];
  /** New ones that are not in sight, by the period that has them. */
  newElsewhere: readonly { period: Period; amount: number }[];
  busy: boolean;
  rowActions: ComponentProps<typeof EnrollmentsTable>['rowActions'];
  actionsWidth?: number;
  /** Absent for those who may not. */
  onEnroll?: (() => void) | undefined;
}

/** The enrollments of a family or a student, by when they hold. */
export function EnrollmentsSection({
  counts,
  period,
  onPeriod,
  ...props
}: EnrollmentsSectionProps) {
  const amounts = counts && {
    CURRENT: counts.current,
    FUTURE: counts.future,
    PAST: counts.past,
    ALL: counts.current + counts.future + counts.past,
  };
  const shown = props.enrollments.length;
  return (
    <Section
      title="Enrollments"
      note={
        (props.truncated || props.newElsewhere.length > 0) && (
          <>
            {props.truncated &&
              amounts &&
              `The newest ${String(shown)} of ${String(amounts[period])} are listed`}{' '}
            {props.newElsewhere.map(({ period: other, amount }) => (
              <TextButton
                key={other}
                type="button"
                onClick={() => {
                  onPeriod(other);
                }}
              >
                {amount} new under {words[other]}
              </TextButton>
            ))}
          </>
        )
      }
      actions={
        <>
          <SegmentedFilter
            label="Which enrollments"
            value={period}
            options={periods.map((value) => ({
              value,
              label: amounts ? `${words[value]} ${String(amounts[value])}` : words[value],
            }))}
            onChange={onPeriod}
          />
          {props.onEnroll && (
            <Button size="small" onClick={props.onEnroll}>
              Enroll
            </Button>
          )}
        </>
      }
    >
      <EnrollmentsTable
        enrollments={props.enrollments}
        ofFamily={props.ofFamily}
        newIds={props.newIds}
        loading={!counts}
        busy={props.busy}
        rowActions={props.rowActions}
        {...(props.actionsWidth !== undefined && { actionsWidth: props.actionsWidth })}
        empty={
          <EmptyState
            title={
              period === 'ALL'
                ? 'No enrollments yet'
                : `No ${words[period].toLowerCase()} enrollments`
            }
            hint={
              amounts && amounts.ALL > 0
                ? `${count(amounts.ALL, 'enrollment')} in all.`
                : 'Classes that are joined, tried or punched into are listed here.'
            }
            action={
              amounts &&
              amounts.ALL > 0 && (
                <Button
                  onClick={() => {
                    onPeriod('ALL');
                  }}
                >
                  Show all
                </Button>
              )
            }
          />
        }
      />
    </Section>
  );
}
