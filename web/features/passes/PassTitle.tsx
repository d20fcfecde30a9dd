import { styled } from '@mui/material/styles';

const FamilyMark = styled('span')(({ theme }) => ({
  marginLeft: 8,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontWeight: 600,
}));

interface PassTitleProps {
  title: string;
  holderKind: 'FAMILY' | 'STUDENT';
}

/** The name of a pass; one that the whole family shares says so. */
export function PassTitle({ title, holderKind }: PassTitleProps) {
  return (
    <>
      {title}
      {holderKind === 'FAMILY' && <FamilyMark>family</FamilyMark>}
    </>
  );
}
