package io.headwater.contracts.wire;

/** Bytes that are not what the schema says; the message says where. */
final class MalformedBytes extends RuntimeException {
  MalformedBytes(String message) {
    super(message);
  }
}
