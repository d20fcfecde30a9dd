import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { BrandMark } from '../brand/BrandMark.tsx';
import { useHome } from './useHome.ts';

const Home = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 9,
  color: theme.vars.palette.text.primary,
  fontSize: '0.96875rem',
  fontWeight: 700,
  letterSpacing: '-0.01em',
  textDecoration: 'none',
}));

export function BrandLink() {
  return (
    <Home to={useHome() ?? '/'} aria-label="Cartwheel, first page">
      <BrandMark />
      Cartwheel
    </Home>
  );
}
