package io.headwater.landing.prices;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Manifest;
import io.headwater.landing.Dispatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends one delivery, with what can go wrong on the way. */
record DefectiveDelivery(Dispatch dispatch, Manifest manifest, Path file) {
  private static final String NO_SHA256 = "0".repeat(64);

  void send(Defect defect) throws IOException {
    switch (defect) {
      case NO_MANIFEST -> put();
      case BAD_MANIFEST -> {
        put();
        String text = manifest.toJson();
        dispatch.finish(manifest.delivery(), text.substring(0, text.length() / 2));
      }
      case WRONG_CHECKSUM -> {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        whole();
      }
      case WRONG_SIZE -> {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length - 1));
        whole();
      }
      case MISSING_FILE -> {
        put();
        dispatch.finish(manifest.delivery(), missing().toJson());
      }
      case UNNAMED_FILE -> {
        dispatch.put(manifest.delivery(), Files.writeString(file.resolveSibling("notes.txt"), "?"));
        whole();
      }
      case TWICE -> {
        whole();
        whole();
      }
      case SAME_CONTENT -> {
        whole();
        new DefectiveDelivery(dispatch, renamed(), file).whole();
      }
      default -> whole();
    }
  }

  private void put() {
    dispatch.put(manifest.delivery(), file);
  }

  private void whole() {
    dispatch.send(manifest, file.getParent());
  }

  private Manifest missing() {
    DeliveredFile lost =
        new DeliveredFile(
            "lost.csv", Format.CSV, Optional.of("UTF-8"), 1, NO_SHA256, OptionalLong.empty());
    return new Manifest(
        manifest.dataset(),
        manifest.delivery(),
        manifest.madeAt(),
        manifest.source(),
        List.of(manifest.files().getFirst(), lost),
        manifest.cursor());
  }

  private Manifest renamed() {
    return new Manifest(
        manifest.dataset(),
        manifest.delivery() + "-again",
        manifest.madeAt(),
        manifest.source(),
        manifest.files(),
        manifest.cursor());
  }
}
