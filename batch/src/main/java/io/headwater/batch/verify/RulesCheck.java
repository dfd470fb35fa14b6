package io.headwater.batch.verify;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.audit.QualityResult;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import java.util.List;

/** Whether every row of a table keeps what its contract promises. */
record RulesCheck(Lake lake, Audit audit, Contract contract) implements Check {
  @Override
  public String table() {
    return contract.name();
  }

  @Override
  public String claim() {
    return "keeps its contract";
  }

  @Override
  public long rows() {
    return 2 * Sizes.rows(lake, contract.name());
  }

  @Override
  public List<Finding> run() {
    List<String> broken =
        audit.ofAllRows(contract).stream()
            .filter(QualityResult::stops)
            .map(QualityResult::text)
            .map(text -> text.replaceAll("\\s+", " "))
            .toList();
    long held = lake.current(contract.name()).count();
    return List.of(new Finding(table(), claim(), held, held, 0, 0, 0, broken, ""));
  }
}
