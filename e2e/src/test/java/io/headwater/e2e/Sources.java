package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Everything that comes in beside the orders and the readings, one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
abstract class Sources {
  private final Function<Path, Deployment> deployments;
  private Deployment headwater;

  Sources(Function<Path, Deployment> deployments) {
    this.deployments = deployments;
  }

  @BeforeAll
  void deploy(@TempDir Path folder) {
    headwater = deployments.apply(folder);
    headwater.up();
  }

  @AfterAll
  void remove() {
    if (headwater != null) {
      headwater.close();
    }
  }

  @Nested
  @Order(1)
  final class Database extends CaptureJourney {
    Database() {
      super(headwater);
    }
  }

  @Nested
  @Order(2)
  final class Customers extends CustomerJourneys {
    Customers() {
      super(headwater);
    }
  }

  @Nested
  @Order(3)
  final class Files extends SupplierFiles {
    Files() {
      super(headwater);
    }
  }

  @Nested
  @Order(4)
  final class Crm extends CrmJourney {
    Crm() {
      super(headwater);
    }
  }

  @Nested
  @Order(5)
  final class Own extends OwnDataset {
    Own() {
      super(headwater);
    }
  }

  /** Of everything that the others sent, and of what came back again. */
  @Nested
  @Order(6)
  final class Verification {
    @Test
    void everyTableIsWhatFollowsFromWhatItWasMadeOf() {
      Outcome verified = headwater.run("verify-data").orFail();
      assertThat(verified.out())
          .contains("gold.dim_customer", "gold.customer_features", "comparisons hold");
    }
  }

  /** Of the platform that all of this came to. */
  @Nested
  @Order(7)
  final class Blueprint extends DrawnBlueprint {
    Blueprint() {
      super(headwater);
    }
  }
}
