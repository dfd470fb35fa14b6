package io.headwater.local;

import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The port numbers of one home, remembered so that clients find the platform where it was. */
final class Ports {
  /** Apart enough that a second platform keeps a pattern of its own. */
  private static final int STEP = 100;

  private static final int HIGHEST = 32_000;

  private final Path file;
  private final Map<Port, Integer> numbers;

  private Ports(Path file, Map<Port, Integer> numbers) {
    this.file = file;
    this.numbers = numbers;
  }

  static Ports of(Home home) {
    Path file = home.state().resolve("ports.properties");
    Properties properties = read(file);
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      String number = properties.getProperty(port.key());
      numbers.put(port, number == null ? port.preferred() : Integer.parseInt(number));
    }
    return new Ports(file, numbers);
  }

  synchronized int number(Port port) {
    return numbers.get(port);
  }

  String address(Port port) {
    return "127.0.0.1:" + number(port);
  }

  /** Gives the port the next free number above the one it has. */
  synchronized int move(Port port) throws PlatformException {
    for (int number = numbers.get(port) + STEP; number < HIGHEST; number += STEP) {
      if (!numbers.containsValue(number) && Loopback.free(number)) {
        numbers.put(port, number);
        return number;
      }
    }
    throw new PlatformException("No free port found for " + port.key());
  }

  synchronized void remember() throws IOException {
    String lines =
        numbers.entrySet().stream()
            .map(entry -> entry.getKey().key() + "=" + entry.getValue())
            .collect(Collectors.joining("\n", "", "\n"));
    PrivateFiles.write(file, lines);
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    return properties;
  }
}
