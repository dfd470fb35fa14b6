package io.headwater.batch.landing;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * Looks at some deliveries: which of their files are to be read, and what is wrong with the others
 * that shows before they are.
 */
final class Examination {
  private final LandingStore store;
  private final Landing landing;
  private final Register register;
  private final Duration lateAfter;

  private final List<FileToRead> toRead = new ArrayList<>();
  private final List<Row> verdicts = new ArrayList<>();
  private final Map<String, String> sameContent = new HashMap<>();
  private final Map<Register.Name, String> readBefore = new HashMap<>();

  private Examination(LandingStore store, Landing landing, Register register, Duration lateAfter) {
    this.store = store;
    this.landing = landing;
    this.register = register;
    this.lateAfter = lateAfter;
  }

  /** Looks at deliveries, those without a manifest among them. */
  static Examination of(
      LandingStore store,
      Landing landing,
      Register register,
      Duration lateAfter,
      List<Arrival> arrivals) {
    Examination examination = new Examination(store, landing, register, lateAfter);
    examination.examine(arrivals);
    return examination;
  }

  /** The files to read. */
  List<FileToRead> toRead() {
    return toRead;
  }

  /** What became of the others, as {@link LandedRow}s. */
  List<Row> verdicts() {
    return verdicts;
  }

  private void examine(List<Arrival> arrivals) {
    Manifests manifests = new Manifests(store, landing);
    Map<Arrival, Manifest> whole = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      try {
        whole.put(arrival, manifests.of(arrival.delivery(), sizes(arrival)));
      } catch (Refusal refused) {
        refuse(delivery(arrival), refused);
      }
    }
    List<String> checksums =
        whole.values().stream()
            .flatMap(manifest -> manifest.files().stream())
            .map(DeliveredFile::sha256)
            .distinct()
            .toList();
    sameContent.putAll(register.deliveries(checksums));
    readBefore.putAll(register.checksums(whole.keySet().stream().map(Arrival::delivery).toList()));
    whole.forEach(this::examine);
  }

  private void examine(Arrival arrival, Manifest manifest) {
    Map<String, Long> there = new HashMap<>(sizes(arrival, manifest));
    there.remove(Landing.MANIFEST);
    for (DeliveredFile file : manifest.files()) {
      FileToRead named = named(arrival, manifest, file);
      try {
        examine(named, there.remove(file.name()));
      } catch (Refusal refused) {
        refuse(named, refused);
      }
    }
    for (String name : new TreeSet<>(there.keySet())) {
      refuse(
          unnamed(arrival, manifest.madeAt(), name),
          new Refusal("UnnamedFile", "the manifest does not name this file"));
    }
  }

  /**
   * A listing is no picture of one moment: a delivery that landed meanwhile may be in it with its
   * manifest and without a file that was looked for earlier. It is listed again then.
   */
  private Map<String, Long> sizes(Arrival arrival, Manifest manifest) {
    Map<String, Long> sizes = sizes(arrival);
    boolean complete =
        manifest.files().stream().map(DeliveredFile::name).allMatch(sizes::containsKey);
    return complete ? sizes : store.files(landing, arrival.delivery());
  }

  private Map<String, Long> sizes(Arrival arrival) {
    return arrival.sizes().orElseGet(() -> store.files(landing, arrival.delivery()));
  }

  private void examine(FileToRead file, Long size) throws Refusal {
    String before = readBefore.get(new Register.Name(file.delivery(), file.name()));
    if (before != null && before.equals(file.sha256())) {
      verdicts.add(LandedRow.file(file, "repeated", 0, 0, "was read when it landed before"));
    } else if (before != null) {
      throw new Refusal(
          "ChangedDelivery",
          "this delivery was read before with another content; deliver it under an id of its own");
    } else if (size == null) {
      throw new Refusal("MissingFile", "the manifest names this file, and it is not there");
    } else if (size != file.bytes()) {
      throw new Refusal(
          "WrongSize", "it has %d bytes, and the manifest says %d".formatted(size, file.bytes()));
    } else {
      toRead.add(file);
      sameContent.putIfAbsent(file.sha256(), file.delivery());
    }
  }

  private FileToRead named(Arrival arrival, Manifest manifest, DeliveredFile file) {
    List<String> remarks = new ArrayList<>();
    Duration onTheWay = Duration.between(manifest.madeAt(), arrival.landedAt());
    if (onTheWay.compareTo(lateAfter) > 0) {
      remarks.add("late: landed %s after it was made".formatted(onTheWay));
    }
    String same = sameContent.get(file.sha256());
    if (same != null && !same.equals(arrival.delivery())) {
      remarks.add("same content as " + same);
    }
    String key = landing.key(arrival.delivery(), file.name());
    return FileToRead.of(manifest, file, arrival.landedAt(), key, remarks);
  }

  private FileToRead delivery(Arrival arrival) {
    return unnamed(arrival, null, Landing.MANIFEST);
  }

  /** A file of which no manifest says anything. */
  private FileToRead unnamed(Arrival arrival, Instant madeAt, String name) {
    return new FileToRead(
        landing.dataset(),
        arrival.delivery(),
        madeAt,
        arrival.landedAt(),
        name,
        landing.key(arrival.delivery(), name),
        null,
        null,
        0,
        null,
        null,
        List.of());
  }

  private void refuse(FileToRead file, Refusal why) {
    verdicts.addAll(FileReading.refused(file, why));
  }
}
