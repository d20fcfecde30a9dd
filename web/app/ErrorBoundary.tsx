import { Component, type ReactNode } from 'react';
import { problemOf } from '../lib/query-problem.ts';
import { Card } from '../ui/Card.tsx';
import { LoadProblem } from '../ui/LoadProblem.tsx';

interface ErrorBoundaryProps {
  /** When it changes the failed page is gone, and so is its error. */
  resetKey: string;
  children: ReactNode;
}

interface State {
  error: unknown;
}

/** The last resort for one page; the toolbar stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.error !== null && before.resetKey !== this.props.resetKey) {
      this.setState({ error: null });
    }
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Card sx={{ mt: 3 }}>
        <LoadProblem
          problem={{ ...problemOf(error), kind: 'broken' }}
          onRetry={() => {
            // A chunk of an older release may be gone: only a full load helps then.
            window.location.reload();
          }}
        />
      </Card>
    );
  }
}
