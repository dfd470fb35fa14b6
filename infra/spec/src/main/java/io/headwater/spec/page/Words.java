package io.headwater.spec.page;

/** A piece of a page and the line it begins at, from 1. */
public record Words(String text, int line) {}
