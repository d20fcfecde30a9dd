import type { Column } from '../../ui/DataTable.tsx';
import { TickBox } from '../../ui/TickBox.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { tokenName, type Token } from './token-words.ts';
import type { ChosenTokens } from './useChosenTokens.ts';

/** The column in which tokens are ticked; its head ticks all that are shown. */
export function chosenColumn(list: ChosenTokens, today: string): Column<Token> {
  return {
    key: 'chosen',
    head: 'Chosen',
    headCell: (
      <>
        <span style={visuallyHidden}>Chosen</span>
        <TickBox
          label="Choose all tokens shown"
          isChosen={list.areAll}
          isPartly={list.chosen.length > 0 && !list.areAll}
          onChange={(areAll) => {
            if (areAll) list.chooseAll();
            else list.clear();
          }}
        />
      </>
    ),
    width: 40,
    inCard: 'beside',
    cell: (token) => (
      <TickBox
        label={`Choose ${tokenName(token, today)}`}
        isChosen={list.isChosen(token.id)}
        onChange={(isChosen) => {
          list.change(token.id, isChosen);
        }}
      />
    ),
  };
}
