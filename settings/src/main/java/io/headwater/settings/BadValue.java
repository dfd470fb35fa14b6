package io.headwater.settings;

/** A value that cannot be used; the message ends a sentence about it. */
final class BadValue extends RuntimeException {
  BadValue(String why) {
    super(why);
  }
}
