package io.headwater.batch.verify;

import io.headwater.batch.lake.Account;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandedAccounts;
import io.headwater.batch.landing.LandingStore;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.List;
import java.util.stream.Stream;

/** Whether the register is what manifests say, and bronze what the register says. */
record LandingCheck(
    Lake lake,
    Sample sample,
    Contracts contracts,
    LandingStore store,
    Contract source,
    Contract bronze)
    implements Check {
  @Override
  public String table() {
    return bronze.name();
  }

  @Override
  public String claim() {
    return "= " + source.name();
  }

  @Override
  public long rows() {
    return Sizes.rows(lake, bronze.name());
  }

  @Override
  public List<Finding> run() {
    LandedAccounts accounts = new LandedAccounts(lake, store, source, bronze);
    return Stream.of(accounts.register(), accounts.records(), accounts.rejects())
        .map(this::finding)
        .toList();
  }

  private Finding finding(Account account) {
    return Comparison.of(account, contracts.named(account.table()), sample);
  }
}
