/** The mark of Pressjour in the menu: a road over ice, seen from the shore. */
export function Icon() {
  return (
    <svg width="100%" height="100%" viewBox="0 0 25 25" role="img" aria-label="Pressjour">
      <rect width="25" height="25" fill="var(--theme-elevation-1000)" />
      <path
        d="M4 8.5h17M10.8 8.5 6.5 21M14.2 8.5 18.5 21"
        fill="none"
        stroke="var(--theme-elevation-0)"
        strokeWidth="1.6"
      />
      <path d="M12.5 10.5v2m0 2v2.5m0 2v2" fill="none" stroke="var(--theme-elevation-0)" strokeWidth="1.6" />
    </svg>
  );
}
