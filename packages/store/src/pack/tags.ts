/**
 * First byte of each packed value. From 0x80 up it holds a number below 128, from 0x40 up the high bits of a
 * dictionary number below 2^14 (vocabulary comes early, so most strings take two bytes).
 */
export const TAG = {
  null: 0,
  false: 1,
  true: 2,
  whole: 3,
  negative: 4,
  double: 5,
  term: 6,
  text: 7,
  /** The text at the span of the object that holds the string. */
  spanText: 8,
  /** A slice of the report's text: distance from the object's start, length. */
  slice: 9,
  /** The whole text of the report, kept apart. */
  wholeText: 10,
  /** Id of the report itself. */
  reportId: 11,
  /** `label:…#n` of something inside the report. */
  localId: 12,
  /** Id or name of an entity, by its place in the report's list. */
  entityId: 13,
  entityName: 14,
  /** The list of entities, which stands at the head of the pack. */
  entities: 15,
  array: 16,
  object: 17,
  /** `start` against the one before, `end` against its `start`. */
  start: 18,
  end: 19,
  shortTerm: 0x40,
  small: 0x80,
} as const;
