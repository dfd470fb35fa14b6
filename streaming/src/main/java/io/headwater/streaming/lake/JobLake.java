package io.headwater.streaming.lake;

import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.NotReadyException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.flink.TableLoader;

/** The tables of one run of a job, through the catalog of the platform. */
public final class JobLake {
  private final CatalogLoader catalog;
  private final RunOfJob run;

  /** The tables of a run. */
  public JobLake(JobSettings settings, RunOfJob run) {
    this.run = run;
    this.catalog =
        CatalogLoader.custom(
            "lake",
            settings.catalog().properties(settings.store()),
            new Configuration(false),
            "org.apache.iceberg.rest.RESTCatalog");
  }

  /**
   * A table.
   *
   * @param name such as {@code live.sales_per_minute}
   * @param needed columns the job's rows cannot do without
   * @throws NotReadyException when the table cannot be used as it is
   */
  public LakeTable table(String name, List<String> needed) {
    TableLoader loader = TableLoader.fromCatalog(catalog, TableIdentifier.parse(name));
    return LakeTable.load(loader, name, needed, run);
  }
}
