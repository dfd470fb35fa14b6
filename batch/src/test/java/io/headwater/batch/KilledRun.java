package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.TestLake;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A lake in a folder, what arrives for it, and the runs over it. */
final class KilledRun {
  private static final int SIGKILL = 128 + 9;
  private static final int MORE_ORDERS = 12;

  private final Path lake;
  private final Path landing;
  private final File output;
  private int orders;
  private int deliveries;

  KilledRun(Path folder) {
    lake = folder.resolve("lake");
    landing = folder.resolve("landing");
    Delivery.folders(landing);
    output = folder.resolve("output").toFile();
  }

  /** Some orders in the log, and a delivery with a price that fits and one that does not. */
  void arrive() {
    orders += MORE_ORDERS;
    String good = "S1,L%d,P1,2.5,GBP,2011-09-01,".formatted(deliveries);
    String bad = "S1,L%d,P2,dear,GBP,2011-09-01,".formatted(deliveries);
    Delivery.at(landing, deliveries++)
        .csv("supplier_id,list_no,product_id,unit_price,currency,valid_from,valid_to", good, bad)
        .land();
  }

  /** Lets a run come to its end; how many files it made, which is how its work is measured. */
  int complete() {
    Process process = start();
    await(process, () -> printed(BatchRun.BEGIN));
    int before = files();
    assertThat(process.onExit().join().exitValue()).as(this::output).isZero();
    return files() - before;
  }

  /** Kills a run, as kill -9 does, when it has made so many files. */
  void killAfter(int made) {
    Process process = start();
    await(process, () -> printed(BatchRun.BEGIN));
    int before = files();
    kill(process, () -> files() - before >= made);
  }

  /** Kills a run when it is decided on, and main moves in the tables that it wrote. */
  void killOnceDecided() {
    Process process = start();
    await(process, () -> printed(BatchRun.BEGIN));
    int before = decisions();
    kill(process, () -> decisions() > before);
  }

  /** Lets a run come to its end, which must find the tables to be what a plain calculation says. */
  void assertExact() {
    complete("tell");
    List<String> expected = new ArrayList<>();
    new ExpectedSales(BatchRun.orders(orders))
        .monthly()
        .forEach(row -> expected.add("sales " + row));
    expected.add("bronze.price_lists " + deliveries);
    expected.add("bronze.landing_rejects " + deliveries);
    expected.add("silver.prices " + deliveries);
    expected.add("verified");
    List<String> told = output().lines().toList();
    assertThat(told.subList(Math.max(0, told.size() - expected.size()), told.size()))
        .isEqualTo(expected);
    assertThat(told).noneMatch(line -> line.startsWith("left "));
  }

  private void complete(String... more) {
    Process process = start(more);
    assertThat(process.onExit().join().exitValue()).as(this::output).isZero();
  }

  private void kill(Process process, BooleanSupplier moment) {
    await(process, moment);
    process.destroyForcibly();
    assertThat(process.onExit().join().exitValue()).as(this::output).isEqualTo(SIGKILL);
  }

  /** Looks without a pause: a moment may be over in milliseconds. */
  private void await(Process process, BooleanSupplier moment) {
    while (!moment.getAsBoolean()) {
      assertThat(process.isAlive()).as(this::output).isTrue();
      Thread.onSpinWait();
    }
  }

  private Process start(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("jvm.options").toAbsolutePath(),
                "-D" + TestLake.FOLDER + "=" + lake,
                "-cp",
                System.getProperty("java.class.path"),
                BatchRun.class.getName(),
                landing.toString(),
                Integer.toString(orders)));
    words.addAll(List.of(more));
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output).start();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private boolean printed(String line) {
    return output().lines().anyMatch(line::equals);
  }

  private String output() {
    try {
      return output.exists() ? Files.readString(output.toPath()) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private int decisions() {
    return files(lake.resolve("ops/quality_results/metadata"), ".metadata.json");
  }

  private int files() {
    return files(lake, "");
  }

  private static int files(Path folder, String suffix) {
    while (true) {
      try (Stream<Path> files = Files.walk(folder)) {
        return (int) files.filter(file -> file.toString().endsWith(suffix)).count();
      } catch (IOException | UncheckedIOException gone) {
        // A file went while the folder was looked through, which is done again.
        Thread.onSpinWait();
      }
    }
  }
}
