import { useEffect } from 'react';

type Kept = {
  readonly resume: () => Promise<void>;
  readonly flush: () => Promise<void>;
};

/** Takes up what was left here, and keeps what still waits when the page or the place goes. */
export function useKept({ resume, flush }: Kept): void {
  useEffect(() => {
    const keep = (): void => void flush();
    void resume();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [resume, flush]);
}
