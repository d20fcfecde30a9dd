import GlobalStyles from '@mui/material/GlobalStyles';

/** On paper: only the families to tell, black on white whatever the scheme, below the task’s title and reason. */
export function PrintStyles({ title, reason }: { title: string; reason: string | null }) {
  const heading = `: ${title}${reason === null ? '' : ` – ${reason}`}`;
  return (
    <GlobalStyles
      styles={{
        '@page': { margin: '12mm' },
        '@media print': {
          ':has(> #content) > :not(#content), #content > :not(section:last-of-type), #content section > header > div, #content :is(button, [role=status])':
            { display: 'none !important' },
          'html, body': { backgroundColor: '#fff !important' },
          '#content': { padding: '0 !important' },
          '#content, #content *': {
            color: '#000 !important',
            backgroundColor: 'transparent !important',
            borderColor: '#bbb !important',
          },
          '#content h2::after': { content: JSON.stringify(heading) },
          '#content th': { position: 'static !important' },
          '#content td': { verticalAlign: 'top', whiteSpace: 'normal !important' },
          '#content td > span': { padding: 0 },
          '#content tr': { breakInside: 'avoid' },
        },
      }}
    />
  );
}
