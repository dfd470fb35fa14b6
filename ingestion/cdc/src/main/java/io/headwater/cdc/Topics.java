package io.headwater.cdc;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import io.headwater.contracts.wire.IncompatibleSchemaException;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireEncoder;
import io.headwater.settings.RegistrySettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The encoders of every topic the capture writes. */
final class Topics {
  private Topics() {}

  /**
   * Asks the registry for the ids of the schemas.
   *
   * @throws CaptureException when it does not answer, or refuses a schema
   */
  static Map<String, WireEncoder> encoders(Contracts contracts, RegistrySettings settings)
      throws CaptureException, InterruptedException {
    SchemaRegistry registry =
        new SchemaRegistry(
            new RegistryAddress(settings.url(), settings.user(), settings.password().reveal()));
    Map<String, WireEncoder> encoders = new HashMap<>();
    try {
      for (Contract contract : written(contracts).toList()) {
        encoders.put(contract.name(), encoder(registry, contract));
      }
    } catch (IncompatibleSchemaException refused) {
      throw new CaptureException(
          refused.getMessage()
              + ". The platform was provisioned from other contracts than this build has",
          refused);
    } catch (IOException silent) {
      throw new CaptureException(silent.getMessage(), silent);
    }
    return encoders;
  }

  private static Stream<Contract> written(Contracts contracts) {
    return Stream.concat(
        CapturedTable.of(contracts).stream().map(CapturedTable::contract),
        Stream.of(contracts.named(OffsetTopic.NAME)));
  }

  private static WireEncoder encoder(SchemaRegistry registry, Contract contract)
      throws IOException, InterruptedException {
    Schema schema = AvroSchemas.of(contract);
    String subject = contract.name() + "-value";
    Optional<SchemaRegistry.RegisteredSchema> latest = registry.latest(subject);
    int id =
        latest.isPresent() && latest.get().schema().equals(schema)
            ? latest.get().id()
            : registry.register(subject, schema);
    return new WireEncoder(schema, id);
  }
}
