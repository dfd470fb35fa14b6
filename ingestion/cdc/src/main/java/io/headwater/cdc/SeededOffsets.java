package io.headwater.cdc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;

/**
 * Hands the engine the offset we kept. What the engine stores here stays in memory: by then the
 * {@link OffsetTopic} has it. Made by the engine, from the name of the class.
 */
public final class SeededOffsets extends MemoryOffsetBackingStore {
  /** Property of the engine: what to go on from; blank for a snapshot. */
  static final String OFFSET = "headwater.offset";

  /** Property of the engine: under which name the engine asks for it. */
  static final String KEY = "headwater.offset.key";

  @Override
  public void configure(WorkerConfig config) {
    Map<String, String> properties = config.originalsStrings();
    String offset = properties.getOrDefault(OFFSET, "");
    if (!offset.isBlank()) {
      data.put(bytes(properties.get(KEY)), bytes(offset));
    }
  }

  @Override
  public Set<Map<String, Object>> connectorPartitions(String connectorName) {
    return Set.of();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
