/** Calls back whenever the screen's pixels per CSS pixel change, which need not change any size. Gives the way to stop. */
export function onPixelRatio(changed: () => void): () => void {
  let query: MediaQueryList;
  const watch = () => {
    query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", onChange, { once: true });
  };
  const onChange = () => {
    changed();
    watch();
  };
  watch();
  return () => query.removeEventListener("change", onChange);
}
