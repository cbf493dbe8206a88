import { Component, type ReactNode } from 'react';
import { keepEverything } from '../client/unsaved.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';

type Own = {
  /** Where somebody is: what failed at one address says nothing of the next. */
  address: string;
  fallback: ReactNode;
  children: ReactNode;
};

/** What cannot be shown, most often because its program could not be fetched, does not take the page around it along. */
export class Boundary extends Component<Own, { failed?: boolean }> {
  override state: { failed?: boolean } = {};

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: Own) {
    if (this.state.failed && before.address !== this.props.address) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

/** In place of a page that could not be fetched. */
export function PageMissing() {
  const words = useWords(uiWords);
  const openAgain = () => void keepEverything().finally(() => location.reload());
  return (
    <div role="alert" className="stack">
      <Notice kind="bad" icon="alert" title={words.problem.title}>
        <p>{navigator.onLine ? words.device.pageBroken : words.device.pageOffline}</p>
      </Notice>
      <div>
        <Button kind="secondary" onClick={openAgain}>
          {words.device.openAgain}
        </Button>
      </div>
    </div>
  );
}
