import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useRef, useState } from 'react';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';

const kib = 1024;
const largestTaken = 128 * kib;
/** Not worth sending: the server takes no request of this size, written in base 64. */
const largestRead = 700 * kib;

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  gap: '4px 14px',
  '& > b': { gridColumn: '1 / -1', fontSize: '0.78125rem', fontWeight: 600 },
  '& p': { margin: '6px 0 0', fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
  '& p[data-error]': { color: theme.vars.palette.error.main },
  '& input': visuallyHidden,
}));

const Frame = styled('div')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 96,
  height: 72,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.row,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  overflow: 'hidden',
  '& img': { width: '100%', height: '100%', objectFit: 'cover' },
}));

function sizeInWords(bytes: number): string {
  return `${String(Math.ceil(bytes / kib))} KiB`;
}

function readAsAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.onerror = () => {
      reject(new Error('The file cannot be read.'));
    };
    reader.readAsDataURL(file);
  });
}

interface ImageFieldProps {
  image: string | null;
  error: string | undefined;
  onChange: (image: string | null) => void;
}

/** The picture of the pass, from a file of this computer. */
export function ImageField({ image, error, onChange }: ImageFieldProps) {
  const noteId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [warning, setWarning] = useState<string | null>(null);
  const problem = warning ?? error;

  async function take(file: File) {
    const tooLarge = `${file.name} has ${sizeInWords(file.size)}. At most ${sizeInWords(largestTaken)} are taken; choose a smaller one.`;
    setWarning(file.size > largestTaken ? tooLarge : null);
    if (file.size > largestRead) return;
    try {
      onChange(await readAsAddress(file));
    } catch {
      setWarning(`${file.name} cannot be read.`);
    }
  }

  return (
    <Root data-field="image">
      <b>Image</b>
      <Frame>{image ? <img src={image} alt="The pass’s image" /> : 'No image'}</Frame>
      <div>
        <Button size="small" aria-describedby={noteId} onClick={() => input.current?.click()}>
          {image ? 'Replace image…' : 'Choose image…'}
        </Button>{' '}
        {image && (
          <Button
            size="small"
            onClick={() => {
              setWarning(null);
              onChange(null);
            }}
          >
            Remove image
          </Button>
        )}
        <p id={noteId} data-error={problem ? '' : undefined} role={warning ? 'alert' : undefined}>
          {problem ?? 'PNG, JPEG, WebP or GIF of at most 128 KiB.'}
        </p>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-label="Image file"
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again.
          target.value = '';
          if (file) void take(file);
        }}
      />
    </Root>
  );
}
