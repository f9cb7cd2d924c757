import { useEffect, useId, useRef } from "react";
import "onrecord/element";

/**
 * An article, which React goes on to own, and beside it the list of what was found in it. The element draws over
 * the text and touches none of its nodes, so React may change and remove them at any time.
 *
 * @param {{ children: import("react").ReactNode, onAnalysis?: (analysis: import("onrecord").Analysis) => void }} props
 */
export function OnRecord({ children, onAnalysis }) {
  const id = useId();
  const panel = useRef(/** @type {import("onrecord/element").OnRecordElement | null} */ (null));

  useEffect(() => {
    const listening = new AbortController();
    panel.current?.addEventListener("on-record-analysis", ({ detail }) => onAnalysis?.(detail.analysis), listening);
    return () => listening.abort();
  }, [onAnalysis]);

  return (
    <>
      <article id={id}>{children}</article>
      <on-record ref={panel} htmlFor={id} observe />
    </>
  );
}
