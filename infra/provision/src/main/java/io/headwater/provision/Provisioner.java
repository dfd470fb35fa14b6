package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.change.Whom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the contracts with a running platform and brings it to what they say. */
public final class Provisioner implements AutoCloseable {
  private final Subjects subjects;
  private final Lake lake;
  private final List<Part> parts;

  private Provisioner(Log log, Subjects subjects, Lake lake, ShopDatabase database) {
    this.subjects = subjects;
    this.lake = lake;
    this.parts = List.of(log, subjects, lake, database);
  }

  /** A provisioner of one platform. Nothing is asked of the platform before {@link #plan}. */
  public static Provisioner connect(Contracts contracts, ProvisionSettings settings) {
    Whom whom = Consumers.of(contracts);
    return new Provisioner(
        new Log(contracts, settings.kafka()),
        new Subjects(contracts, settings.registry(), whom),
        new Lake(contracts, settings, whom),
        new ShopDatabase(contracts, settings.shop()));
  }

  /**
   * Compares the contracts with the running platform; changes nothing.
   *
   * @throws ProvisionException with a line for everything that no change can mend
   */
  public Plan plan() throws ProvisionException, InterruptedException {
    return Plan.of(parts);
  }

  /**
   * Every difference between the contracts and the running platform; changes nothing.
   *
   * @throws ProvisionException when a part of the platform cannot be read
   */
  public List<Difference> differences() throws ProvisionException, InterruptedException {
    return Plan.differences(parts);
  }

  /**
   * The fields that topics and tables have now, by the names of their contracts; what is not there
   * yet is not among them.
   *
   * @throws ProvisionException when registry or catalog cannot be read
   */
  public Map<String, List<Field>> running() throws ProvisionException, InterruptedException {
    Map<String, List<Field>> running = new TreeMap<>(subjects.fields());
    running.putAll(lake.fields());
    return running;
  }

  @Override
  public void close() {
    parts.forEach(Part::close);
  }
}
