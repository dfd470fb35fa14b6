package io.headwater.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Up to where each layer is done with the orders in the log: the batch layer as the snapshots of
 * its tables say, the speed layer as the offsets it has committed.
 */
final class OrdersBorder implements Border {
  private static final String TOPIC = StreamJob.SALES_PER_MINUTE.topic();
  private static final String GROUP = "streaming." + StreamJob.SALES_PER_MINUTE.id();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WatchedLog log;
  private final Connection trino;

  OrdersBorder(WatchedLog log, Connection trino) {
    this.log = log;
    this.trino = trino;
  }

  /** The log is asked first: what comes in meanwhile is never taken for read. */
  @Override
  public List<String> values() throws Exception {
    LogEnds ends = log.ends(TOPIC);
    Map<Integer, Long> counted = log.committed(GROUP, TOPIC);
    return List.of(batchLayer().complete(ends).toString(), JSON.writeValueAsString(counted));
  }

  private BatchProgress batchLayer() throws SQLException, IOException {
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(Query.ORDERS_IN_GOLD.sql())) {
      rows.next();
      Instant newest = rows.getTimestamp("newest").toInstant();
      return new BatchProgress(untils(rows.getString("offsets")), newest);
    }
  }

  /** Offsets as the batch layer keeps them: {@code {"0":[0,120]}}. */
  private static Map<Integer, Long> untils(String offsets) throws IOException {
    Map<Integer, Long> untils = new HashMap<>();
    if (offsets != null) {
      for (Map.Entry<String, JsonNode> range : JSON.readTree(offsets).properties()) {
        untils.put(Integer.valueOf(range.getKey()), range.getValue().path(1).longValue());
      }
    }
    return untils;
  }
}
