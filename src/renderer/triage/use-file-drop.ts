import { useState, type ClipboardEvent, type DragEvent } from 'react';

/**
 * Files that are dropped or pasted on an element. Text goes its own way into the field below.
 * The browser's own events: a drop zone of React Aria would take the text too.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);

  function hold(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  }

  return {
    isOver,
    drop: {
      onDragEnter: hold,
      onDragOver: hold,
      onDragLeave(event: DragEvent): void {
        const to = event.relatedTarget;
        const isInside = to instanceof Node && event.currentTarget.contains(to);
        if (!isInside) setIsOver(false);
      },
      onDrop(event: DragEvent): void {
        setIsOver(false);
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      },
      onPaste(event: ClipboardEvent): void {
        const { files, types } = event.clipboardData;
        if (files.length === 0 || types.includes('text/plain')) return;
        event.preventDefault();
        onFiles([...files]);
      },
    },
  };
}
