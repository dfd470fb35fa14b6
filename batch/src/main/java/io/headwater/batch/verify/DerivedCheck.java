package io.headwater.batch.verify;

import io.headwater.batch.derived.DerivedRows;
import io.headwater.batch.lake.Account;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.contracts.Contract;
import java.util.List;

/** Whether a derived table is its query's answer for all of its inputs, as it has read them. */
record DerivedCheck(Lake lake, Sample sample, Contract contract, List<Contract> inputs)
    implements Check {
  @Override
  public String table() {
    return contract.name();
  }

  @Override
  public String claim() {
    return "= its query";
  }

  @Override
  public long rows() {
    return Sizes.rows(lake, contract.name())
        + inputs.stream().mapToLong(input -> Sizes.rows(lake, input.name())).sum();
  }

  @Override
  public List<Finding> run() {
    SnapshotProgress progress = new SnapshotProgress(lake.tip(table()));
    if (inputs.stream().allMatch(input -> progress.ofOneOfSeveral(input.name()).isEmpty())) {
      return List.of(Finding.nothing(this, Behind.of(lake, contract, inputs)));
    }
    Account account =
        new Account(
            table(),
            claim(),
            DerivedRows.of(lake, contract, inputs),
            lake.current(table()).select(Columns.of(contract)),
            Columns.naming(contract),
            List.of(),
            Behind.of(lake, contract, inputs));
    return List.of(Comparison.of(account, contract, sample));
  }
}
