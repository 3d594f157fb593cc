import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';

import { useWords } from '../words';
import type { ScreenProps } from './screen';

/** A screen whose code is fetched once the pane stands, before anybody can have asked for it. */
export interface LaterScreen {
  (props: ScreenProps): React.JSX.Element;
  preload(): Promise<void>;
}

/** Keeps what a screen needs out of what the pane opens with. Once fetched it is drawn at once. */
export function later(load: () => Promise<ComponentType<ScreenProps>>): LaterScreen {
  let Loaded: ComponentType<ScreenProps> | null = null;
  const preload = async (): Promise<void> => {
    Loaded ??= await load();
  };

  function Later(props: ScreenProps) {
    const say = useWords();
    const [failure, setFailure] = useState<string | null>(null);
    const [, drawAgain] = useState(false);
    useEffect(() => {
      if (Loaded === null) preload().then(() => drawAgain(true), (error: unknown) => setFailure(String(error)));
    }, []);
    if (Loaded !== null) return <Loaded {...props} />;
    if (failure === null) return <Spinner label={say('pane.loading')} />;
    return <MessageBar intent="error" layout="multiline"><MessageBarBody>{say('pane.start-failed', { detail: failure })}</MessageBarBody></MessageBar>;
  }

  return Object.assign(Later, { preload });
}
