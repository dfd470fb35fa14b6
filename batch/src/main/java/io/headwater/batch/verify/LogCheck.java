package io.headwater.batch.verify;

import io.headwater.batch.bronze.LoggedRows;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.bronze.TopicLog;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether bronze and the dead letters are what the log holds of a topic, as far as they cover it.
 */
record LogCheck(
    Lake lake,
    Sample sample,
    Contracts contracts,
    TopicLog log,
    RecordDecoding decoding,
    Contract topic,
    Contract bronze)
    implements Check {
  @Override
  public String table() {
    return bronze.name();
  }

  @Override
  public String claim() {
    return "= " + topic.name();
  }

  @Override
  public long rows() {
    return 2 * Sizes.rows(lake, bronze.name());
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    try (LoggedRows rows = new LoggedRows(lake, log, decoding, topic, bronze)) {
      findings.add(Comparison.of(rows.events(), bronze, sample));
      rows.letters()
          .ifPresent(
              letters ->
                  findings.add(Comparison.of(letters, contracts.named(letters.table()), sample)));
    }
    return findings;
  }
}
