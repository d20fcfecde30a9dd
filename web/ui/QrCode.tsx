import { encode } from 'uqr';

interface QrCodeProps {
  text: string;
  /** What scanning it does, for those who cannot see it. */
  label: string;
}

/** Dark on white in every colour scheme: cameras read it no other way. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { border: 4 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shapeRendering="crispEdges"
      width="100%"
      style={{ display: 'block' }}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={data.map(runsOf).join('')} fill="#12171d" />
    </svg>
  );
}

/** The dark squares of a line, neighbours as one stroke. */
function runsOf(line: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < line.length; x += 1) {
    if (!line[x]) continue;
    const start = x;
    while (line[x + 1]) x += 1;
    const width = x + 1 - start;
    path += `M${String(start)} ${String(y)}h${String(width)}v1h-${String(width)}z`;
  }
  return path;
}
