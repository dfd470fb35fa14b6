package io.headwater.blueprint.section;

import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.QualityFigures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what with which data, how long it is kept and how good it is.
 *
 * @param domains in short, by who owns the data
 * @param classification only where it was asked for, as are the other lists
 */
public record Governance(
    List<Domain> domains,
    List<Personal> classification,
    List<Access> grants,
    List<Kept> retention,
    List<Quality> quality,
    List<Made> lineage) {
  /** What a domain owns. */
  public record Domain(
      String name,
      int datasets,
      int personalColumns,
      int restrictedColumns,
      int rules,
      int keptForEver,
      List<String> readers) {}

  /** A column with personal data. */
  public record Personal(
      String dataset, String column, String classification, String means, List<String> readers) {}

  /** What an identity may do. */
  public record Access(String identity, List<String> writes, List<String> reads) {}

  /** How long a dataset is kept; empty for ever. */
  public record Kept(String dataset, String tier, Optional<Duration> retention) {}

  /** The rules of a dataset, of its rows and of its rows taken together, and what they found. */
  public record Quality(
      String dataset,
      List<String> rowRules,
      List<String> tableRules,
      Measured<QualityFigures> measured) {}

  /** What a dataset is made of, and what is made of it. */
  public record Made(String dataset, List<String> inputs, List<String> outputs) {}
}
