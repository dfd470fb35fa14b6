package io.headwater.catalog;

import java.util.Set;
import org.apache.iceberg.MetadataUpdate;
import org.apache.iceberg.rest.requests.UpdateTableRequest;

/** Tells a commit of data from a change of the table. */
final class Updates {
  /** What appends, merges and the upkeep of snapshots send; schema removal comes with expiry. */
  private static final Set<Class<? extends MetadataUpdate>> DATA =
      Set.of(
          MetadataUpdate.AddSnapshot.class,
          MetadataUpdate.SetSnapshotRef.class,
          MetadataUpdate.RemoveSnapshotRef.class,
          MetadataUpdate.RemoveSnapshots.class,
          MetadataUpdate.SetStatistics.class,
          MetadataUpdate.RemoveStatistics.class,
          MetadataUpdate.SetPartitionStatistics.class,
          MetadataUpdate.RemovePartitionStatistics.class,
          MetadataUpdate.RemovePartitionSpecs.class,
          MetadataUpdate.RemoveSchemas.class);

  private Updates() {}

  static Access access(UpdateTableRequest request) {
    boolean onlyData =
        request.updates().stream().allMatch(update -> DATA.contains(update.getClass()));
    return onlyData ? Access.WRITE : Access.ADMIN;
  }
}
