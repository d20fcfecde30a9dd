import { lazyComponent } from '../../lib/lazy-component.tsx';
import { Section } from '../../ui/Section.tsx';
import type { RecordHistoryQueryVariables } from './History.generated.ts';

export interface HistoryProps {
  /** What the record is, and its id. */
  kind: RecordHistoryQueryVariables['kind'];
  id: string;
}

const HistoryList = lazyComponent(async () => (await import('./HistoryList.tsx')).HistoryList);

/** A record's own story on its page. Its code and its data come after the page itself. */
export function History(props: HistoryProps) {
  return (
    <Section title="History">
      <HistoryList {...props} />
    </Section>
  );
}
