package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Grant;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import io.headwater.contracts.Location;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.rules.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one contract file. */
final class ContractReader {
  private ContractReader() {}

  /** The contract; empty, with problems, when too little of it can be read to go on. */
  static Optional<Draft> read(ContractFile file, Problems problems) {
    return new ContractYaml(file, problems).root().flatMap(ContractReader::contract);
  }

  /** The contracts of a file that describes a dataset from what comes in to what is shown. */
  static List<Draft> all(ContractFile file, Problems problems) {
    return new ContractYaml(file, problems).root().map(ContractReader::contracts).orElse(List.of());
  }

  private static Optional<Draft> contract(Mapping root) {
    head(root);
    List<Mapping> datasets = root.mappings("schema");
    if (datasets.size() != 1) {
      root.problem("schema", "'schema' must hold one dataset; give each its own file");
    }
    return datasets.stream().findFirst().flatMap(dataset -> draft(root, dataset, root.location()));
  }

  private static List<Draft> contracts(Mapping root) {
    head(root);
    List<Mapping> datasets = root.mappings("schema");
    if (datasets.isEmpty()) {
      root.problem("schema", "'schema' must hold the dataset, or several of them");
    }
    return datasets.stream()
        .flatMap(dataset -> draft(root, dataset, dataset.location()).stream())
        .toList();
  }

  private static void head(Mapping root) {
    root.knows(Keys.CONTRACT);
    root.required("apiVersion").ifPresent(version -> refuseOtherVersion(root, version));
    root.required("kind").ifPresent(kind -> refuseOtherKind(root, kind));
    root.required("id");
    root.required("version");
    root.required("status");
  }

  private static Optional<Draft> draft(Mapping root, Mapping dataset, Location location) {
    dataset.knows(Keys.DATASET);
    dataset.required("name");
    Optional<String> name = dataset.required("physicalName");
    Optional<Kind> kind = dataset.required("physicalType").flatMap(text -> kind(dataset));
    CustomProperties custom = CustomProperties.of(dataset);
    custom.refuseMistyped(dataset, Keys.DATASET_PROPERTIES);
    FieldReader fieldReader = new FieldReader(kind.orElse(Kind.TABLE));
    List<Field> fields = fieldReader.members(dataset, Target.record());
    List<QualityRule> qualityRules = new ArrayList<>(QualityRuleReader.ofTable(dataset));
    qualityRules.addAll(fieldReader.qualityRules());
    List<Grant> grants = grants(root);
    Optional<Duration> retention = RetentionReader.read(root);
    if (name.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Names.check(dataset, name.get(), kind.get());
    Contract contract =
        new Contract(
            name.get(),
            kind.get(),
            root.text("version").orElse(""),
            description(root),
            fields,
            fieldReader.rules(),
            qualityRules,
            grants,
            retention,
            properties(root, dataset, custom),
            location);
    return Optional.of(new Draft(contract, custom));
  }

  private static Optional<Kind> kind(Mapping dataset) {
    return dataset.parsed(
        "physicalType",
        text ->
            switch (text) {
              case "topic" -> Optional.of(Kind.TOPIC);
              case "landing" -> Optional.of(Kind.LANDING);
              case "table" -> Optional.of(Kind.TABLE);
              case "view" -> Optional.of(Kind.VIEW);
              case "fields" -> Optional.of(Kind.FIELDS);
              default -> Optional.empty();
            },
        "topic, landing, table, view or fields");
  }

  private static void refuseOtherVersion(Mapping root, String version) {
    if (!version.startsWith("v3.")) {
      root.problem("apiVersion", "'apiVersion' is '" + version + "'; it must be v3.1.0");
    }
  }

  private static void refuseOtherKind(Mapping root, String kind) {
    if (!kind.equals("DataContract")) {
      root.problem("kind", "'kind' is '" + kind + "'; it must be DataContract");
    }
  }

  private static String description(Mapping root) {
    return root.mapping("description")
        .map(description -> description.knows(Keys.DESCRIPTION))
        .flatMap(description -> description.text("purpose"))
        .orElse("");
  }

  private static List<Grant> grants(Mapping root) {
    List<Grant> grants = new ArrayList<>();
    for (Mapping role : root.mappings("roles")) {
      role.knows(Keys.ROLE);
      Optional<String> identity = role.required("role");
      Optional<Access> access = access(role);
      if (identity.isPresent() && access.isPresent()) {
        grants.add(new Grant(identity.get(), access.get()));
      }
    }
    return grants;
  }

  private static Optional<Access> access(Mapping role) {
    if (role.required("access").isEmpty()) {
      return Optional.empty();
    }
    return role.parsed(
        "access",
        text ->
            switch (text) {
              case "read" -> Optional.of(Access.READ);
              case "write" -> Optional.of(Access.WRITE);
              default -> Optional.empty();
            },
        "read or write");
  }

  /** The custom properties, and what of the contract itself its readers ask for by name. */
  private static Map<String, String> properties(
      Mapping root, Mapping dataset, CustomProperties custom) {
    Map<String, String> properties = new HashMap<>(custom.values());
    root.text("domain").ifPresent(domain -> properties.put("domain", domain));
    dataset.text("name").ifPresent(name -> properties.put("schema", name));
    dataset.text("description").ifPresent(text -> properties.put("granularity", text));
    return properties;
  }
}
