import { IconAction } from '../../ui/IconAction.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { DeleteIcon, EditIcon, ResumeIcon, SuspendIcon } from '../../ui/action-icons.tsx';
import type { PassTypeRow } from './pass-type-columns.tsx';
import { listPath } from './trail.ts';

export type StateAction = 'suspend' | 'unsuspend' | 'delete';

interface PassTypeActionsProps {
  type: PassTypeRow;
  maySeeForm: boolean;
  onAction: (action: StateAction) => void;
  /** Somebody points at one of them. */
  onIntent: () => void;
}

/** What may be done with a pass type, as icons that keep their places. */
export function PassTypeActions({ type, maySeeForm, onAction, onIntent }: PassTypeActionsProps) {
  const { id, title, status, viewerCan } = type;
  const isSuspended = status === 'SUSPENDED';
  return (
    <>
      {maySeeForm && (
        <IconLink
          to={`${listPath}/${id}`}
          tip={viewerCan.change ? 'Edit' : 'Open'}
          label={`${viewerCan.change ? 'Edit' : 'Open'} ${title}`}
        >
          <EditIcon />
        </IconLink>
      )}
      {viewerCan.suspend && (
        <IconAction
          tip={isSuspended ? 'Unsuspend…' : 'Suspend…'}
          label={`${isSuspended ? 'Unsuspend' : 'Suspend'} ${title}`}
          onIntent={onIntent}
          onClick={() => {
            onAction(isSuspended ? 'unsuspend' : 'suspend');
          }}
        >
          {isSuspended ? <ResumeIcon /> : <SuspendIcon />}
        </IconAction>
      )}
      {viewerCan.delete && (
        <IconAction
          tip="Delete…"
          label={`Delete ${title}`}
          onIntent={onIntent}
          onClick={() => {
            onAction('delete');
          }}
        >
          <DeleteIcon />
        </IconAction>
      )}
    </>
  );
}
