package io.headwater.landing;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.ManifestException;
import io.headwater.contracts.landing.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that lands files of one's own. */
@Command(
    name = "land",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lands files in CSV, JSON lines, JSON or Parquet as one delivery of a dataset. The next batch"
          + " run reads them.",
      "",
      "Columns are those of the dataset's contract, such as landing/supplier-prices, in any order;"
          + " dates such as 2011-09-01, a point in numbers."
    })
final class LandFiles implements Callable<Integer> {
  private static final int DISTINCT = 8;

  private final Map<String, String> environment;
  private final Clock clock;

  @Parameters(
      index = "0",
      paramLabel = "DATASET",
      description = "What they are, such as supplier-prices.")
  private String dataset;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of the delivery.")
  private List<Path> files = List.of();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "Character set of the files; ${DEFAULT-VALUE} if not given.")
  private String encoding;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      defaultValue = "by hand",
      description = "Who made them; '${DEFAULT-VALUE}' if not given.")
  private String source;

  @Option(
      names = "--made-at",
      paramLabel = "INSTANT",
      description =
          "When they were made, such as 2011-08-01T06:00:00Z; now if not given. The same files made"
              + " at the same time are the same delivery, however often they land.")
  private Instant madeAt;

  LandFiles(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    LandingSettings settings = LandingSettings.read(environment);
    Landing landing = new LandingDatasets(settings.datasets()).named(dataset);
    Manifest manifest = manifest(landing);
    try (Bucket bucket = Bucket.open(settings)) {
      Dispatch dispatch = new Dispatch(bucket, landing);
      files.forEach(file -> dispatch.put(manifest.delivery(), file));
      dispatch.finish(manifest.delivery(), manifest.toJson());
    }
    System.err.printf(
        "Landed %d files as %s; read them with: ./headwater batch%n",
        files.size(), landing.folder(manifest.delivery()));
    return 0;
  }

  private Manifest manifest(Landing landing) throws IOException {
    List<DeliveredFile> delivered = new ArrayList<>();
    for (Path file : files) {
      delivered.add(delivered(file));
    }
    Instant made = Optional.ofNullable(madeAt).orElseGet(clock::instant);
    Manifest manifest =
        new Manifest(
            landing.dataset(),
            Landing.delivery(made, distinct(delivered)),
            made,
            source,
            delivered,
            Optional.empty());
    try {
      return Manifest.parse(manifest.toJson());
    } catch (ManifestException unusable) {
      throw new LandingException("Cannot land this: " + unusable.getMessage(), unusable);
    }
  }

  /** A few letters that files with these contents have, and others have not. */
  private static String distinct(List<DeliveredFile> delivered) throws IOException {
    StringBuilder contents = new StringBuilder();
    delivered.forEach(file -> contents.append(file.name()).append(' ').append(file.sha256()));
    byte[] bytes = contents.toString().getBytes(StandardCharsets.UTF_8);
    return Sha256.of(new ByteArrayInputStream(bytes)).substring(0, DISTINCT);
  }

  private DeliveredFile delivered(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new LandingException("Cannot read the file " + file);
    }
    Format format = FileFormat.of(file);
    Optional<String> characters =
        format == Format.PARQUET ? Optional.empty() : Optional.of(encoding);
    return DeliveredFile.of(file, format, characters, OptionalLong.empty());
  }
}
