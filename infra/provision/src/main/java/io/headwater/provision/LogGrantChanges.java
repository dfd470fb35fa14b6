package io.headwater.provision;

import io.headwater.platform.Identity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;

/** What the access control list of the log lacks, and what it has too much of. */
final class LogGrantChanges {
  /** The others' grants on the log are exactly what the contracts say. */
  private static final Set<Identity> ADMINISTRATORS =
      EnumSet.of(Identity.PROVISIONER, Identity.BROKER);

  private static final Set<Identity> OURS = EnumSet.complementOf(EnumSet.copyOf(ADMINISTRATORS));

  private final Admin admin;

  LogGrantChanges(Admin admin) {
    this.admin = admin;
  }

  /** The steps to exactly what is wanted; entries of principals that are not ours stay. */
  List<Step> between(Collection<AclBinding> existing, Set<AclBinding> wanted) {
    List<AclBinding> lacking =
        wanted.stream().filter(binding -> !existing.contains(binding)).toList();
    List<AclBinding> superfluous =
        existing.stream()
            .filter(LogGrantChanges::isOurs)
            .filter(binding -> !wanted.contains(binding))
            .toList();
    List<Step> steps = new ArrayList<>();
    grouped(lacking).forEach((words, bindings) -> steps.add(grant(words, bindings)));
    grouped(superfluous).forEach((words, bindings) -> steps.add(revoke(words, bindings)));
    return steps;
  }

  private Step grant(String words, List<AclBinding> bindings) {
    return new Step(
        "grant " + words,
        List.of(Difference.missing("log", words)),
        () -> admin.createAcls(bindings).all().get());
  }

  private Step revoke(String words, List<AclBinding> bindings) {
    return new Step(
        "revoke " + words,
        List.of(Difference.surplus("log", words)),
        () -> admin.deleteAcls(bindings.stream().map(AclBinding::toFilter).toList()).all().get());
  }

  /** What is granted to principals that no contract knows. */
  static List<Difference> strangers(Collection<AclBinding> existing) {
    return grouped(existing.stream().filter(binding -> !isKnown(binding)).toList())
        .keySet()
        .stream()
        .map(words -> Difference.surplus("log", words))
        .toList();
  }

  private static boolean isKnown(AclBinding binding) {
    return isOurs(binding) || ADMINISTRATORS.stream().anyMatch(identity -> isOf(identity, binding));
  }

  private static boolean isOf(Identity identity, AclBinding binding) {
    return binding.entry().principal().equals("User:" + identity.id());
  }

  private static boolean isOurs(AclBinding binding) {
    return OURS.stream().anyMatch(identity -> isOf(identity, binding));
  }

  /** Entries by what a person calls them: one line for all operations on a resource. */
  private static Map<String, List<AclBinding>> grouped(List<AclBinding> bindings) {
    Map<List<Object>, List<AclBinding>> groups = new LinkedHashMap<>();
    for (AclBinding binding : bindings) {
      List<Object> group =
          List.of(binding.entry().principal(), binding.entry().permissionType(), binding.pattern());
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(binding);
    }
    Map<String, List<AclBinding>> byWords = new LinkedHashMap<>();
    groups.values().forEach(group -> byWords.put(words(group), group));
    return byWords;
  }

  private static String words(List<AclBinding> group) {
    AclBinding first = group.getFirst();
    List<String> operations =
        group.stream().map(binding -> binding.entry().operation().name()).toList();
    String denied = first.entry().permissionType() == AclPermissionType.ALLOW ? "" : " (a denial)";
    return "%s %s on %s%s"
        .formatted(
            first.entry().principal().replaceFirst("^User:", ""),
            String.join(", ", operations),
            resource(first.pattern()),
            denied);
  }

  private static String resource(ResourcePattern pattern) {
    String type = pattern.resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String star = pattern.patternType() == PatternType.PREFIXED ? "*" : "";
    return type + " " + pattern.name() + star;
  }
}
