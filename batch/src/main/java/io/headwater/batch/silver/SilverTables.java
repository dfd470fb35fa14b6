package io.headwater.batch.silver;

import io.headwater.batch.lake.Months;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.List;

/**
 * The tables a silver step stands between.
 *
 * @param event the contract of the events themselves, as their topic has them
 * @param input the bronze table
 * @param output the silver table
 * @param quarantine where refused events go
 */
public record SilverTables(Contract event, Contract input, Contract output, Contract quarantine) {
  String eventId() {
    return output.require("eventId");
  }

  /** The event time, by whose month the output is partitioned. */
  Field eventTime() {
    return Months.column(output);
  }

  /** What an event says, without where it stood in the log. */
  List<String> content() {
    return event.fields().stream().map(Field::name).toList();
  }
}
