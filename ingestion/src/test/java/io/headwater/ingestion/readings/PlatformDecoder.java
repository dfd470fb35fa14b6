package io.headwater.ingestion.readings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/** Reads records as the platform does, with a registry that knows one schema. */
public final class PlatformDecoder implements AutoCloseable {
  private final HttpServer registry;
  private final WireDecoder decoder;
  private final List<Rule> rules = Contracts.load().named(KafkaReadings.TOPIC).rules();

  public PlatformDecoder() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext("/", PlatformDecoder::answer);
    registry.start();
    URI address = URI.create("http://127.0.0.1:" + registry.getAddress().getPort());
    decoder =
        new WireDecoder(
            new SchemaRegistry(new RegistryAddress(address, "reader", "secret")),
            CollectedReadings.SCHEMA);
  }

  /** A reading as a person compares it. */
  public record Reading(
      String deviceId,
      long sequence,
      Instant observedAt,
      String site,
      String metric,
      String value) {}

  /** What becomes of bytes. */
  public Decoded decode(byte[] value) {
    try {
      return decoder.decode(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The reading in bytes that keep the contract when they arrive at an instant. */
  public Optional<Reading> good(byte[] value, Instant arrivedAt) {
    return decode(value) instanceof Decoded.Event(GenericRecord record, int id)
            && rules.stream().allMatch(rule -> rule.check(record, arrivedAt).isEmpty())
        ? Optional.of(reading(record))
        : Optional.empty();
  }

  @Override
  public void close() {
    registry.stop(0);
  }

  private static Reading reading(GenericRecord record) {
    return new Reading(
        record.get("device_id").toString(),
        (long) record.get("sequence"),
        AvroValues.instant((long) record.get("observed_at")),
        record.get("site").toString(),
        record.get("metric").toString(),
        AvroValues.decimal((ByteBuffer) record.get("value"), ReadingValue.SCALE).toPlainString());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    boolean known =
        exchange.getRequestURI().getPath().endsWith("/schemas/ids/" + CollectedReadings.SCHEMA_ID);
    byte[] body =
        new ObjectMapper()
            .writeValueAsBytes(
                known
                    ? Map.of("schema", CollectedReadings.SCHEMA.toString())
                    : Map.of("error_code", 40403, "message", "Schema not found"));
    exchange.sendResponseHeaders(known ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
