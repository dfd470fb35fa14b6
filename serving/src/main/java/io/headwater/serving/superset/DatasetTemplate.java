package io.headwater.serving.superset;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dataset as this module keeps it: the contract it shows, its uuid and its metrics. Name,
 * description and columns are the contract's.
 */
final class DatasetTemplate {
  private static final String CONTRACT = "contract";

  /** As whom Superset asks. */
  static final Contract.Grant NEEDED = new Contract.Grant("analyst", Contract.Access.READ);

  private final Map<String, Object> template;

  DatasetTemplate(Map<String, Object> template) {
    this.template = template;
  }

  @SuppressWarnings("unchecked")
  static DatasetTemplate parse(String yaml) {
    Object template = Yaml.parse(yaml);
    return new DatasetTemplate((Map<String, Object>) template);
  }

  /**
   * The dataset as Superset imports it.
   *
   * @throws ContractException when the analyst, as whom Superset asks, may not read it, or a metric
   *     or column is not possible
   */
  String with(Contracts contracts) {
    Contract contract = contracts.named((String) template.get(CONTRACT));
    if (!contract.grants().contains(NEEDED)) {
      throw new ContractException(
          contract.location(), "is shown in Superset, so its roles must let the analyst read it");
    }
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("table_name", contract.table());
    dataset.put("schema", contract.namespace());
    dataset.put("catalog", "lake");
    dataset.put("description", contract.description());
    dataset.putAll(template);
    dataset.remove(CONTRACT);
    dataset.put("metrics", metrics(contract));
    dataset.put("columns", contract.fields().stream().map(Column::of).toList());
    return Yaml.text(dataset);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> metrics(Contract contract) {
    List<Map<String, Object>> metrics = (List<Map<String, Object>>) template.get("metrics");
    return metrics.stream().map(metric -> Metric.of(metric, contract)).toList();
  }
}
