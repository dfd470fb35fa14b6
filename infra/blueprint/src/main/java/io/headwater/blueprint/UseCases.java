package io.headwater.blueprint;

import io.headwater.blueprint.section.UseCase;
import io.headwater.contracts.Contract;
import java.util.List;

/**
 * What the platform is used for: the datasets that people may read, by the domain that owns them.
 */
final class UseCases {
  private UseCases() {}

  static List<UseCase> of(Estate estate) {
    return estate.products().stream()
        .map(UseCases::domain)
        .distinct()
        .sorted()
        .map(domain -> useCase(estate, domain))
        .toList();
  }

  static String domain(Contract contract) {
    return contract.property("domain").orElse("");
  }

  private static UseCase useCase(Estate estate, String domain) {
    List<Contract> products =
        estate.products().stream().filter(each -> domain(each).equals(domain)).toList();
    return new UseCase(
        domain,
        products.stream()
            .map(each -> new UseCase.Product(each.name(), each.description(), holds(each)))
            .toList(),
        estate.sources().stream()
            .filter(source -> feeds(estate, source, products))
            .map(Contract::name)
            .toList());
  }

  private static boolean feeds(Estate estate, Contract source, List<Contract> products) {
    return products.stream()
        .anyMatch(product -> estate.lineage().origins(product.name()).contains(source.name()));
  }

  static String holds(Contract contract) {
    return contract.property("granularity").orElse("");
  }
}
