package io.headwater.batch.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.headwater.batch.lake.Account;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Landing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What the register is to say of the deliveries that are done, as their manifests have it, and what
 * bronze is to hold of them, as the register has it. Rows of a delivery that is not in the register
 * are of a run that goes on or died; the next one completes them.
 */
public final class LandedAccounts {
  private static final String[] DELIVERY = {"delivery", "landed_at"};
  private static final String[] FILE = {"delivery", "file"};
  private static final String[] NAMED = {"delivery", "file", "bytes", "sha256"};

  private final Lake lake;
  private final LandingStore store;
  private final Contract source;
  private final Contract table;
  private final Landing landing;
  private final Dataset<Row> register;

  public LandedAccounts(Lake lake, LandingStore store, Contract source, Contract table) {
    this.lake = lake;
    this.store = store;
    this.source = source;
    this.table = table;
    this.landing = Landing.of(source);
    this.register = of(Register.TABLE);
  }

  /** The files that manifests name are in the register, each once. */
  public Account register() {
    Map<String, Set<Instant>> done = new Register(lake, landing.dataset()).done();
    List<Row> named = new ArrayList<>();
    List<Row> deliveries = new ArrayList<>();
    long waiting = 0;
    for (Arrival arrival : store.arrivals(landing, Set.of()).stream().toList()) {
      if (done.getOrDefault(arrival.delivery(), Set.of()).contains(arrival.landedAt())) {
        deliveries.add(RowFactory.create(arrival.delivery(), arrival.landedAt()));
        named.addAll(named(arrival));
      } else {
        waiting++;
      }
    }
    Dataset<Row> there = lake.session().createDataFrame(deliveries, type(DELIVERY));
    return new Account(
        Register.TABLE,
        "= manifests of " + source.name(),
        lake.session().createDataFrame(named, type(NAMED)),
        register
            .filter(col("sha256").isNotNull().or(col("file").equalTo(Landing.MANIFEST)))
            .join(there, DELIVERY, "left_semi")
            .select(columns(NAMED)),
        List.of(FILE),
        List.of(),
        waiting == 0 ? "" : "%,d deliveries of %s".formatted(waiting, source.name()));
  }

  private List<Row> named(Arrival arrival) {
    try {
      return new Manifests(store, landing)
          .of(arrival.delivery(), arrival.sizes().orElseThrow()).files().stream()
              .map(file -> named(arrival, file))
              .toList();
    } catch (Refusal refused) {
      return List.of(RowFactory.create(arrival.delivery(), Landing.MANIFEST, null, null));
    }
  }

  private static Row named(Arrival arrival, DeliveredFile file) {
    return RowFactory.create(arrival.delivery(), file.name(), file.bytes(), file.sha256());
  }

  /** Of each file as many records are in bronze as the register says. */
  public Account records() {
    return counted(
        table.name(),
        "records",
        FILE,
        lake.current(table.name())
            .join(register.select("delivery").distinct(), "delivery", "left_semi"));
  }

  /** Of each file as many records are in the rejects as the register says. */
  public Account rejects() {
    return counted(
        LandingStep.REJECTS,
        "rejected",
        new String[] {"delivery", "landed_at", "file"},
        of(LandingStep.REJECTS)
            .filter(col("record_no").isNotNull())
            .join(register.select(columns(DELIVERY)).distinct(), DELIVERY, "left_semi"));
  }

  private Account counted(String name, String figure, String[] key, Dataset<Row> rows) {
    return new Account(
        name,
        "= %s of %s".formatted(Register.TABLE, source.name()),
        register.groupBy(columns(key)).agg(sum(figure).as(figure)).filter(col(figure).gt(0)),
        rows.groupBy(columns(key)).agg(count(lit(1)).as(figure)),
        List.of(key),
        List.of(),
        "");
  }

  private Dataset<Row> of(String name) {
    return lake.current(name).filter(col("dataset").equalTo(landing.dataset()));
  }

  private StructType type(String... names) {
    StructType all = lake.schema(Register.TABLE);
    StructType type = new StructType();
    for (String name : names) {
      type = type.add(name, all.apply(name).dataType(), true);
    }
    return type;
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
