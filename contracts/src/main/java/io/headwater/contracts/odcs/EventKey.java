package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.List;

/** What names a record that comes in, and when it was: silver tells records apart by both. */
record EventKey(List<String> id, String time) {
  static EventKey of(Contract source) {
    return new EventKey(source.names("eventId"), source.require("eventTime"));
  }

  /** Whether a source says both; else what it has to say is a problem. */
  static boolean isUsable(Contract source, Problems problems) {
    if (source.names("eventId").isEmpty()) {
      problems.add(
          source.location(),
          "needs the custom property 'eventId': the fields that name a record, such as shop,day");
    }
    if (source.property("eventTime").isEmpty()) {
      problems.add(
          source.location(),
          "needs the custom property 'eventTime': the field that says when it was");
    }
    source.fields().stream()
        .filter(Field::isPersonal)
        .filter(field -> source.names("eventId").contains(field.name()))
        .forEach(
            field ->
                problems.add(
                    field.location(),
                    "'%s' is personal, so it cannot be in 'eventId', which silver shows"
                        .formatted(field.name())));
    List<String> fields = source.fields().stream().map(Field::name).toList();
    return problems.files().stream().noneMatch(source.location().file()::equals)
        && fields.containsAll(source.names("eventId"))
        && fields.contains(source.require("eventTime"));
  }

  boolean needs(Field field) {
    return id.contains(field.name()) || time.equals(field.name());
  }
}
