package io.headwater.contracts.capture;

/**
 * Something the shop's database has to have.
 *
 * @param words what making it is, such as {@code create schema shop}
 * @param test a condition in SQL that holds when it is there; no condition fails when what it is
 *     about is not
 * @param definition the statement that makes it
 */
public record DatabaseObject(String words, String test, String definition) {}
