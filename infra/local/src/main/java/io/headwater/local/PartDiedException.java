package io.headwater.local;

/** The process of a part has ended while we waited for it. */
final class PartDiedException extends Exception {}
