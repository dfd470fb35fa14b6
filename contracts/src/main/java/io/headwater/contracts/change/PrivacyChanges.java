package io.headwater.contracts.change;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.ListOf;
import io.headwater.contracts.FieldType.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which fields are personal that were not, and which are not any more. */
final class PrivacyChanges {
  private PrivacyChanges() {}

  static List<ContractChange> between(Contract before, Contract after) {
    Changes changes = new Changes(after.name());
    Map<String, Field> was = byPath(before);
    byPath(after)
        .forEach(
            (path, field) -> {
              boolean wasPersonal = was.containsKey(path) && was.get(path).isPersonal();
              if (field.isPersonal() && was.containsKey(path) && !wasPersonal) {
                changes.compatible(
                    "personal-data-marked", field.location(), "'%s' is personal", path);
              } else if (!field.isPersonal() && wasPersonal) {
                changes.breaking(
                    "personal-data-unmarked",
                    field.location(),
                    "'%s' is not personal any more",
                    path);
              }
            });
    return changes.found();
  }

  private static Map<String, Field> byPath(Contract contract) {
    Map<String, Field> fields = new LinkedHashMap<>();
    contract.fields().forEach(field -> put(fields, "", field));
    return fields;
  }

  private static void put(Map<String, Field> fields, String path, Field field) {
    fields.put(path + field.name(), field);
    FieldType type = field.type() instanceof ListOf list ? list.element().type() : field.type();
    if (type instanceof Struct struct) {
      struct.fields().forEach(member -> put(fields, path + field.name() + ".", member));
    }
  }
}
