package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Orders of one year for a deployment, which can be generated again and are the same then. */
final class Generation {
  private final Deployment headwater;
  private final Path ledger;
  private final String[] words;

  /**
   * @param folder of the deployment, for the ledger
   * @param options of {@code generate orders}, such as how many
   */
  Generation(Deployment headwater, Path folder, int year, String... options) {
    this.headwater = headwater;
    this.ledger = folder.resolve("sent-%d.json".formatted(year));
    this.words =
        Stream.concat(
                Stream.of(
                    "generate",
                    "orders",
                    "--from",
                    year + "-01-02",
                    "--ledger",
                    headwater.nameOf(ledger)),
                Stream.of(options))
            .toArray(String[]::new);
  }

  /** Starts to send. */
  Started start() {
    return headwater.start(words);
  }

  /** Sends everything. */
  void send() {
    headwater.run(words).orFail();
  }

  /** What a run that ended has sent. */
  Ledger ledger() {
    try {
      return Ledger.parse(Files.readString(ledger));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
