package io.headwater.blueprint;

import io.headwater.blueprint.section.DataModel;
import io.headwater.blueprint.section.DataModel.Column;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the tables and views that people and models ask hold. */
final class DataModels {
  private static final Set<String> LAYERS = Set.of("silver", "gold", "live", "serving");

  private DataModels() {}

  static List<DataModel> of(Estate estate) {
    return estate.all().stream()
        .filter(Contract::isQueried)
        .filter(contract -> LAYERS.contains(contract.layer()))
        .filter(contract -> Tier.of(contract) == Tier.WARM)
        .map(DataModels::model)
        .toList();
  }

  private static DataModel model(Contract contract) {
    return new DataModel(
        contract.name(),
        UseCases.holds(contract),
        contract.fields().stream()
            .filter(field -> field.primaryKeyPosition().isPresent())
            .sorted(Comparator.comparing(field -> field.primaryKeyPosition().getAsInt()))
            .map(Field::name)
            .toList(),
        contract.fields().stream().map(DataModels::column).toList());
  }

  private static Column column(Field field) {
    return new Column(
        field.name(),
        field.type().text(),
        field.required(),
        field.description(),
        field.classification().orElse(""));
  }
}
