package io.headwater.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What a demo sends.
 *
 * @param title how the summary calls it
 * @param words what the ingestion job is told
 */
record DemoSource(String title, List<String> words) {
  static DemoSource generated(int count, long seed) {
    return new DemoSource(
        "a generated shop, seed " + seed,
        List.of(
            "generate", "orders",
            "--count", Integer.toString(count),
            "--seed", Long.toString(seed),
            "--days", "90",
            "--duplicates", "0.02",
            "--bad", "0.005"));
  }

  static DemoSource replayed(Path folder) {
    return new DemoSource(folder.toString(), List.of("replay", "orders", folder.toString()));
  }
}
