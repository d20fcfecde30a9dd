import { useId } from 'react';
import { TallDialog } from '../../ui/TallDialog.tsx';
import { onRedeemKey } from './redeem-keys.ts';
import { RedeemBody } from './RedeemBody.tsx';
import { RedeemFooter } from './RedeemFooter.tsx';
import { RedeemHeader } from './RedeemHeader.tsx';
import { SeatChoice } from './SeatChoice.tsx';
import { useRedeemDialog, type RedeemStart } from './useRedeemDialog.ts';

interface RedeemDialogProps extends RedeemStart {
  /** It was opened over the list of all seats, to which it need not lead. */
  isOverFinder?: boolean;
  /** It was closed after something was made; what that was, in a sentence. */
  onRedeemed: (told: string) => void;
  /** It was closed, and nothing was made. */
  onClose: () => void;
}

/** Redeems a makeup token: with which one, on which day, in which class; below, what that will be. */
export function RedeemDialog({
  isOverFinder = false,
  onRedeemed,
  onClose,
  ...start
}: RedeemDialogProps) {
  const titleId = useId();
  const dialog = useRedeemDialog(start);
  const { tokens, seat, made, redeeming } = dialog;
  const isChoosing = made === null && tokens.chosen !== undefined && dialog.cannot === null;
  const close = () => {
    if (dialog.news === null) onClose();
    else onRedeemed(dialog.news);
  };

  return (
    <TallDialog
      titleId={titleId}
      // From a seat it began with one line, and a list may follow.
      isShort={start.seat !== undefined && (seat !== null || made !== null)}
      onClose={close}
      onKeyDown={(event) => {
        onRedeemKey(event, { onDay: dialog.moveDay, onRedeem: redeeming.run });
      }}
    >
      <RedeemHeader
        titleId={titleId}
        tokens={tokens}
        isDone={made !== null}
        onChoose={dialog.chooseToken}
        onClose={close}
      />
      <div>{isChoosing && seat === null && <SeatChoice dialog={dialog} />}</div>
      <RedeemBody
        dialog={dialog}
        studentId={start.studentId}
        isOverFinder={isOverFinder}
        onClose={close}
      />
      {isChoosing ? (
        <RedeemFooter
          redeeming={redeeming}
          missing={missingOf(dialog)}
          withToken={tokens.chosen !== null}
          isOneSeat={seat !== null}
          asRequest={dialog.asRequest}
          onAsRequest={dialog.setAsRequest}
        />
      ) : (
        <div />
      )}
    </TallDialog>
  );
}

/** What has to be chosen before anything can be said. */
function missingOf({ seat, day, chosen }: ReturnType<typeof useRedeemDialog>): string | null {
  if (seat !== null || chosen !== null) return null;
  return day.isBusy ? '' : 'Choose a day on which a class fits.';
}
