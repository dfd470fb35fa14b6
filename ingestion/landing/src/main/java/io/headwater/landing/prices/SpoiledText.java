package io.headwater.landing.prices;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What is wrong with the bytes of a text. */
final class SpoiledText {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private SpoiledText() {}

  static byte[] of(Defect defect, byte[] text) {
    String characters = new String(text, StandardCharsets.UTF_8);
    return switch (defect) {
      case WRONG_ENCODING -> characters.getBytes(StandardCharsets.ISO_8859_1);
      case TOO_MANY_FIELDS ->
          (characters.stripTrailing() + ",one more\n").getBytes(StandardCharsets.UTF_8);
      case BYTE_ORDER_MARK -> marked(text);
      default -> text;
    };
  }

  private static byte[] marked(byte[] text) {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes(BYTE_ORDER_MARK);
    marked.writeBytes(text);
    return marked.toByteArray();
  }
}
