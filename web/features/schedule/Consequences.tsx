import { styled } from '@mui/material/styles';

const List = styled('ul')({
  display: 'grid',
  gap: 4,
  margin: 0,
  paddingLeft: 18,
});

const Text = styled('p')({ margin: 0 });

interface ConsequencesProps {
  says: readonly string[];
  /** When there are none. */
  none: string;
}

/** What else something does, a sentence each. */
export function Consequences({ says, none }: ConsequencesProps) {
  const [only, second] = says;
  if (second === undefined) return <Text>{only ?? none}</Text>;
  return (
    <List>
      {says.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </List>
  );
}
