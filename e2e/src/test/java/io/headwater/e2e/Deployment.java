package io.headwater.e2e;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A Headwater as the person who works with it has it at hand: the command, and what that person can
 * do to the parts. Journeys know no more of where it runs.
 */
interface Deployment extends AutoCloseable {
  /** Runs a Headwater command to its end. */
  Outcome run(String... words);

  /** Does what a newcomer does: from nothing to the end of {@code demo}. */
  Outcome demo(String... options);

  /** Starts a Headwater command and does not wait for it. */
  Started start(String... words);

  /** The folder that the deployment was made with: commands find the files in it. */
  Path folder();

  /**
   * The name under which a command knows a file of the folder that the deployment was made with.
   *
   * @throws IllegalArgumentException for a file elsewhere
   */
  String nameOf(Path file);

  /** Starts what does not run; fails unless everything is healthy then. */
  void up();

  /** What the platform said of its last start, so far. */
  String startLog();

  /** Stops every part; the data stays. */
  void down();

  /** What a person types to start the platform; the command says so when it is not running. */
  String wayUp();

  /** The names of the parts that run. */
  Set<String> parts();

  /** Kills parts on the spot, with signal 9. */
  void kill(Collection<String> parts);

  /** What is still there of the platform after {@link #down}. */
  List<String> leftovers();

  /** The broker, which must be running. */
  Broker broker();

  /** Stops every part and deletes the data, unless that lies in the deployment's folder. */
  @Override
  void close();

  /** The rows of a query as CSV, asked as the analyst. */
  default List<String> sql(String query) {
    return run("sql", query, "--format", "csv").orFail().rows();
  }

  /** The rows of a query as CSV, asked as the engineer. */
  default List<String> sqlAsEngineer(String query) {
    return run("sql", query, "--format", "csv", "--as", "engineer").orFail().rows();
  }
}
