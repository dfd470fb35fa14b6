package io.headwater.serving.superset;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.ContractException;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ColumnTest {
  @Test
  void refusesWhatATableCannotShow() {
    Field lines = field("lines", new FieldType.ListOf(field("line", FieldType.Simple.STRING)));
    assertThatThrownBy(() -> Column.of(lines))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "orders.odcs.yaml:7: Superset cannot show the nested column 'lines'; show a flat table"
                + " instead");
  }

  private static Field field(String name, FieldType type) {
    return new Field(
        name,
        type,
        true,
        "What " + name + " means.",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        new Location("orders.odcs.yaml", 7));
  }
}
