/** The page's icon and logo, as SVG. */
export const UMBRELLA = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#0b6e4f" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><path d="M3 17a13 13 0 0 1 26 0z" fill="#0b6e4f"/><path d="M16 17v8a3 3 0 0 0 6 0M16 4V2"/></svg>`;
