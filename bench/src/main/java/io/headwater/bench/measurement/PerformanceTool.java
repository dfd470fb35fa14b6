package io.headwater.bench.measurement;

import io.headwater.bench.platform.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kafka's kafka-producer-perf-test, with the settings of our producer. */
final class PerformanceTool implements AutoCloseable {
  private final Bed bed;

  /** Only its owner may read it: it holds the login. */
  private final Path login;

  PerformanceTool(Bed bed) throws IOException {
    this.bed = bed;
    this.login = Files.createTempFile("headwater-bench", ".properties");
  }

  Typed.Running start(String topic, long records, RecordSize size) throws IOException {
    Files.writeString(login, properties());
    Path cluster =
        bed.headwater().repository().resolve("infra/local/engines/kafka/target/classpath");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-cp",
            Files.readString(cluster).strip(),
            "org.apache.kafka.tools.ProducerPerformance",
            "--topic",
            topic,
            "--num-records",
            Long.toString(records),
            "--record-size",
            Integer.toString(size.bytes()),
            "--throughput",
            "-1",
            "--command-config",
            login.toString());
    Path log = bed.headwater().home().resolve("logs").resolve("bench-perf-test.log");
    return new Typed.Running(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  private String properties() {
    return bed.kafka().entrySet().stream()
            .map(PerformanceTool::line)
            .collect(Collectors.joining("\n", "", "\n"))
        + """
        acks=all
        enable.idempotence=true
        compression.type=lz4
        linger.ms=20
        batch.size=262144
        """;
  }

  private static String line(Map.Entry<String, Object> property) {
    return property.getKey() + "=" + property.getValue().toString().replace("\\", "\\\\");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(login);
  }
}
