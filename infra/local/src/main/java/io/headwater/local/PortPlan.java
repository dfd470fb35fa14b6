package io.headwater.local;

import io.headwater.platform.PlatformException;
import io.headwater.platform.Progress;
import java.io.IOException;
import java.util.List;

/** Finds a port for every part before it is started. */
final class PortPlan {
  private final Ports ports;

  PortPlan(Ports ports) {
    this.ports = ports;
  }

  /** Nothing runs: a port that is taken is exchanged for a free one, which is said. */
  void choose(List<Part> parts, Progress progress) throws IOException, PlatformException {
    for (Part part : parts) {
      for (Port port : part.ports()) {
        int number = ports.number(port);
        if (!Loopback.free(number)) {
          String owner = PortOwner.of(number);
          progress.note(
              "port %d is taken by %s: %s listens on %d"
                  .formatted(number, owner, part.name(), ports.move(port)));
        }
      }
    }
    ports.remember();
  }

  /** Other parts run and know these ports: a port that is taken cannot be exchanged. */
  void insist(List<Part> parts) throws PlatformException {
    for (Part part : parts) {
      for (Port port : part.ports()) {
        int number = ports.number(port);
        if (!Loopback.free(number)) {
          throw new PlatformException(
              "Port %d of %s is taken by %s: end that process, or stop the platform and start it again on other ports"
                  .formatted(number, part.name(), PortOwner.of(number)));
        }
      }
    }
  }
}
