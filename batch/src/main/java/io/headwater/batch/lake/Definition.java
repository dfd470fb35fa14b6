package io.headwater.batch.lake;

import io.headwater.contracts.Contract;
import io.headwater.contracts.FieldType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rows of a table are made by, its query and its rules, as a short fingerprint. Each
 * commit says which ones the rows of the table were made by so far, so that a table with rows of
 * others can be told however few of its snapshots are kept.
 */
public record Definition(String fingerprint) {
  /** Summary property: the fingerprint of what the snapshot's own rows were made by. */
  static final String OF_SNAPSHOT = "headwater.definition";

  /** Summary property: the fingerprints of all that the rows of the table were made by. */
  static final String OF_TABLE = "headwater.definitions";

  private static final int LENGTH = 16;

  /**
   * The definition of the table with a contract.
   *
   * @param rules what else decides on its rows
   */
  public static Definition of(Contract table, Sql query, List<String> rules) {
    Stream<String> contract =
        Stream.of("input", "write", "key", "eventId")
            .map(property -> property + "=" + table.property(property).orElse(""));
    Stream<String> columns =
        table.fields().stream().map(field -> field.name() + " " + type(field.type()));
    return new Definition(
        digest(
            Stream.of(Stream.of(query.statement()), contract, columns, rules.stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"))));
  }

  /** What is nested says in which line of its contract it stands, which makes no row. */
  private static String type(FieldType type) {
    return type instanceof FieldType.Simple || type instanceof FieldType.Decimal
        ? type.toString()
        : type.getClass().getSimpleName();
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** All that the rows of a table are made by with rows that are made by this. */
  String addedTo(SnapshotProgress progress) {
    Set<String> all = new TreeSet<>(of(progress));
    all.add(fingerprint);
    return String.join(",", all);
  }

  /** Whether a table has rows that another query or other rules made. */
  public boolean differsFrom(SnapshotProgress progress) {
    return of(progress).stream().anyMatch(each -> !each.equals(fingerprint));
  }

  /** The same for a person; blank where it has none. */
  public String remark(String table, SnapshotProgress progress) {
    return differsFrom(progress)
        ? "has rows of another query or other rules: './headwater batch rebuild %s' makes them anew"
            .formatted(table)
        : "";
  }

  /** Of rows from before anybody kept account nothing is known. */
  private static List<String> of(SnapshotProgress progress) {
    return progress.newest(OF_TABLE).map(text -> Arrays.asList(text.split(","))).orElse(List.of());
  }
}
