package io.headwater.local;

import io.headwater.platform.JobSettings;
import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration folder that both Flink processes and whoever submits a job read. */
final class FlinkConfiguration {
  private final Site site;

  FlinkConfiguration(Site site) {
    this.site = site;
  }

  Path write() throws IOException {
    Path folder = site.home().flinkConfiguration();
    PrivateFiles.createFolder(folder);
    PrivateFiles.createFolder(site.home().data().resolve("flink"));
    PrivateFiles.write(
        folder.resolve("config.yaml"),
        Stream.of(addresses(), folders(), MEMORY, RECOVERY).collect(Collectors.joining("\n")));
    PrivateFiles.write(folder.resolve("log4j2.properties"), LOGGING);
    return folder;
  }

  private String addresses() {
    return """
    jobmanager.rpc.address: 127.0.0.1
    jobmanager.bind-host: 127.0.0.1
    jobmanager.rpc.port: %d
    rest.address: 127.0.0.1
    rest.bind-address: 127.0.0.1
    rest.port: %d
    rest.bind-port: "%d"
    blob.server.port: "%d"
    taskmanager.host: 127.0.0.1
    taskmanager.bind-host: 127.0.0.1
    taskmanager.rpc.port: "%d"
    taskmanager.data.port: %d
    taskmanager.data.bind-port: "%d"
    """
        .formatted(
            site.ports().number(Port.FLINK_RPC),
            site.ports().number(Port.FLINK),
            site.ports().number(Port.FLINK),
            site.ports().number(Port.FLINK_BLOB),
            site.ports().number(Port.TASKMANAGER_RPC),
            site.ports().number(Port.TASKMANAGER_DATA),
            site.ports().number(Port.TASKMANAGER_DATA));
  }

  private String folders() {
    Path home = site.home().folder();
    return """
    execution.checkpointing.dir: "%s"
    execution.checkpointing.savepoint-dir: "%s"
    """
        .formatted(
            "file://" + JobSettings.checkpoints(home), "file://" + JobSettings.savepoints(home));
  }

  /**
   * Every figure is given: the start scripts that would derive them are not used. The heap holds
   * the state and the open Parquet files of the readings; a third job finds slots.
   */
  private static final String MEMORY =
      """
      jobmanager.memory.process.size: 768m
      taskmanager.cpu.cores: 2
      taskmanager.numberOfTaskSlots: 6
      taskmanager.memory.framework.heap.size: 96m
      taskmanager.memory.task.heap.size: 672m
      taskmanager.memory.framework.off-heap.size: 96m
      taskmanager.memory.task.off-heap.size: 64m
      taskmanager.memory.network.min: 80m
      taskmanager.memory.network.max: 80m
      taskmanager.memory.managed.size: 256m
      taskmanager.memory.jvm-metaspace.size: 256m
      taskmanager.memory.jvm-overhead.min: 128m
      taskmanager.memory.jvm-overhead.max: 128m
      """;

  private static final String RECOVERY =
      """
      taskmanager.resource-id: headwater
      # A killed task manager is missed within seconds.
      heartbeat.interval: 2 s
      heartbeat.timeout: 10 s
      state.backend.type: rocksdb
      execution.checkpointing.incremental: true
      execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
      restart-strategy.type: exponential-delay
      restart-strategy.exponential-delay.initial-backoff: 1 s
      restart-strategy.exponential-delay.max-backoff: 15 s
      restart-strategy.exponential-delay.attempts-before-reset-backoff: 2147483647
      web.submit.enable: true
      """;

  private static final String LOGGING =
      """
      rootLogger.level = INFO
      rootLogger.appenderRef.console.ref = console
      appender.console.name = console
      appender.console.type = Console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSX}{UTC} %-5p %c{1} - %m%n
      logger.pekko.name = org.apache.pekko
      logger.pekko.level = WARN
      logger.kafka.name = org.apache.kafka
      logger.kafka.level = WARN
      logger.hadoop.name = org.apache.hadoop
      logger.hadoop.level = ERROR
      """;
}
