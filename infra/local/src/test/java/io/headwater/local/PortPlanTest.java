package io.headwater.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.platform.PlatformException;
import io.headwater.platform.Progress;
import io.headwater.platform.Secrets;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortPlanTest {
  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();
  private Home home;
  private ServerSocket taken;

  @BeforeEach
  void takeAPort() throws Exception {
    home = TestHome.in(folder.resolve("home"));
    taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Files.writeString(home.state().resolve("ports.properties"), "s3=" + taken.getLocalPort());
  }

  @AfterEach
  void freeIt() throws Exception {
    taken.close();
  }

  @Test
  void movesFromAPortThatIsTakenAndRemembersWhere() throws Exception {
    // Below the numbers that the machine hands out, which a move does not go beyond.
    taken.close();
    taken = free(20_000);
    Files.writeString(home.state().resolve("ports.properties"), "s3=" + taken.getLocalPort());
    Ports ports = Ports.of(home);
    new PortPlan(ports).choose(List.of(store(ports)), new Notes());
    assertThat(ports.number(Port.S3)).isNotEqualTo(taken.getLocalPort());
    assertThat(Ports.of(home).number(Port.S3)).isEqualTo(ports.number(Port.S3));
    assertThat(notes).singleElement().asString().contains("object-store listens on");
  }

  @Test
  void insistsOnThePortsThatRunningPartsKnow() {
    Ports ports = Ports.of(home);
    assertThatThrownBy(() -> new PortPlan(ports).insist(List.of(store(ports))))
        .isInstanceOf(PlatformException.class)
        .hasMessageStartingWith("Port %d of object-store is taken by", taken.getLocalPort());
  }

  private static ServerSocket free(int from) throws Exception {
    int number = from;
    while (!Loopback.free(number)) {
      number++;
    }
    return new ServerSocket(number, 1, InetAddress.getLoopbackAddress());
  }

  private Part store(Ports ports) {
    Repository repository = new Repository(folder);
    return new ObjectStorePart(new Site(home, repository, ports, new Secrets(home.secrets())));
  }

  private final class Notes implements Progress {
    @Override
    public void started(String part) {}

    @Override
    public void ready(String part, Duration took) {}

    @Override
    public void note(String line) {
      notes.add(line);
    }
  }
}
