/** Id of the report that a figure, commitment or problem belongs to; null for nodes that reports share. */
export function ownerOf(id: string): string | null {
  const parts = /^(?:quantity|commitment|problem):(.*)#\d+$/su.exec(id);
  return parts?.[1] === undefined ? null : `report:${parts[1]}`;
}
