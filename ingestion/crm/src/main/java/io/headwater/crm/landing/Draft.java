package io.headwater.crm.landing;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/** A delivery that is being made: pages land in it one by one, and the manifest ends it. */
public final class Draft {
  private final Deliveries deliveries;
  private final Manifest begun;
  private final List<DeliveredFile> files;

  private Draft(Deliveries deliveries, Manifest begun) {
    this.deliveries = deliveries;
    this.begun = begun;
    this.files = new ArrayList<>(begun.files());
  }

  /** One that was being made when its pull died. */
  public static Draft resumed(Deliveries deliveries, Manifest unfinished) {
    return new Draft(deliveries, unfinished);
  }

  /**
   * A new one. Its id sorts behind that of the newest delivery, even where the clock goes back.
   *
   * @param source whom the pages are from
   */
  public static Draft begun(Deliveries deliveries, String dataset, String source, Instant now) {
    Instant madeAt =
        deliveries
            .newest()
            .map(newest -> newest.madeAt().plusSeconds(1))
            .filter(next -> next.isAfter(now))
            .orElse(now)
            .truncatedTo(ChronoUnit.SECONDS);
    String distinct = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    return new Draft(
        deliveries,
        new Manifest(
            dataset,
            Landing.delivery(madeAt, distinct),
            madeAt,
            source,
            List.of(),
            Optional.empty()));
  }

  /**
   * Lands a page, and with it how far the source was read.
   *
   * @param lines JSON objects
   */
  public void land(List<String> lines, JsonNode cursor) {
    byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    String name = "%05d.jsonl".formatted(files.size() + 1);
    deliveries.put(begun.delivery(), name, content);
    files.add(
        new DeliveredFile(
            name,
            Format.JSONL,
            Optional.of("UTF-8"),
            content.length,
            sha256(content),
            OptionalLong.of(lines.size())));
    deliveries.keep(manifest(cursor));
  }

  /** Ends the delivery. */
  public void publish(JsonNode cursor) {
    deliveries.publish(manifest(cursor));
  }

  public int pages() {
    return files.size();
  }

  private Manifest manifest(JsonNode cursor) {
    return new Manifest(
        begun.dataset(),
        begun.delivery(),
        begun.madeAt(),
        begun.source(),
        files,
        Optional.of(cursor));
  }

  private static String sha256(byte[] content) {
    try {
      return Sha256.of(new ByteArrayInputStream(content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
