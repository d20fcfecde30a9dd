import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { formatDate, formatTimes } from '../../lib/format.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { ClassToday_classFragmentDoc } from './ClassToday.generated.ts';
import { Places } from './Places.tsx';

const WhyNot = styled('span')(({ theme }) => ({
  '&[data-unplanned=true]': { color: theme.vars.palette.tone.refusal, fontWeight: 600 },
}));

interface ClassTodayProps {
  schoolClass: FragmentType<typeof ClassToday_classFragmentDoc>;
}

/** What is so today: whether the class meets, and how many more it takes. */
export function ClassToday(props: ClassTodayProps) {
  const { meetingOn, openings } = useFragmentData(ClassToday_classFragmentDoc, props.schoolClass);
  const meets = meetingOn.state === 'MEETS';
  // A day off by the timetable is nothing to worry about; a cancelled one is.
  const isUnplanned = meetingOn.state === 'CANCELLED' || meetingOn.state === 'CLOSED';
  return (
    <Section title="Today" note={formatDate(meetingOn.date)}>
      <Card>
        <Facts
          facts={[
            [
              'Meets',
              meets ? (
                meetingOn.timeslots.map(formatTimes).join(', ')
              ) : (
                <WhyNot data-unplanned={isUnplanned}>{meetingOn.reason ?? 'Not today.'}</WhyNot>
              ),
            ],
            [
              'Open, ongoing',
              <Places
                key="ongoing"
                open={openings.ongoing}
                explained={openings.ongoingExplained}
              />,
            ],
            meets
              ? [
                  'Open today',
                  <Places
                    key="oneDay"
                    open={openings.oneDay}
                    explained={openings.oneDayExplained}
                  />,
                ]
              : ['Open today', 'no class'],
          ]}
        />
      </Card>
    </Section>
  );
}
