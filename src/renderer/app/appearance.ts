const dark = matchMedia('(prefers-color-scheme: dark)');

/** Puts the theme on the page and follows the system; a forced one reaches the page as the system's. */
export function followAppearance(): void {
  const show = () => {
    if (dark.matches) document.documentElement.dataset.theme = 'dark';
    else delete document.documentElement.dataset.theme;
  };
  dark.addEventListener('change', show);
  show();
}
