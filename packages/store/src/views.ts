/** Views for other tools; see docs/store.md. */
export const VIEWS = "";
