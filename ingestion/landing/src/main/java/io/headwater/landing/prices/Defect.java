package io.headwater.landing.prices;

/** What can be wrong with a delivery. */
enum Defect {
  NONE,
  /** The files are there, the manifest never comes. */
  NO_MANIFEST,
  /** The manifest breaks off. */
  BAD_MANIFEST,
  /** A file is another than the one that was added up. */
  WRONG_CHECKSUM,
  /** A file lacks its end. */
  WRONG_SIZE,
  /** The manifest names a file that is not there. */
  MISSING_FILE,
  /** There is a file that the manifest does not name. */
  UNNAMED_FILE,
  /** The manifest counts one record too many. */
  WRONG_COUNT,
  /** It lands three days after it was made. */
  LATE,
  /** The whole delivery lands again. */
  TWICE,
  /** The same file lands under another id too. */
  SAME_CONTENT,
  /** A line is Latin-1 in a file that is said to be UTF-8. */
  WRONG_ENCODING,
  /** A column that the contract does not know. */
  MORE_COLUMNS,
  /** No currency. */
  FEWER_COLUMNS,
  /** The price has another name. */
  RENAMED_COLUMN,
  EMPTY_FILE,
  BYTE_ORDER_MARK,
  /** A line with one field too many. */
  TOO_MANY_FIELDS,
  /** A price that is no number. */
  WRONG_TYPE,
  /** A price below zero. */
  BROKEN_RULE,
  /** A product that is twice on the list, at two prices. */
  CONFLICT
}
