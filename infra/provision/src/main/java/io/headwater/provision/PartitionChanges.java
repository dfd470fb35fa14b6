package io.headwater.provision;

import java.util.List;
import java.util.Optional;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.UpdatePartitionSpec;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.expressions.Term;

/**
 * How a table comes to be partitioned as its contract wants. Files that are there stay as they are:
 * Iceberg knows of each by what it is partitioned. Their order means nothing to it.
 */
record PartitionChanges(PartitionSpec has, PartitionSpec wants) {
  /** How it is partitioned and how it should be; empty when that is the same. */
  Optional<Difference> difference() {
    return missing(wants, has).isEmpty() && missing(has, wants).isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference("partitioning", words(wants), words(has)));
  }

  private static String words(PartitionSpec spec) {
    List<String> words = Partitioning.words(spec);
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  void make(UpdatePartitionSpec update) {
    missing(has, wants).forEach(field -> update.removeField(field.name()));
    missing(wants, has).forEach(field -> update.addField(field.name(), term(field)));
    update.commit();
  }

  private Term term(PartitionField field) {
    return Expressions.transform(
        wants.schema().findColumnName(field.sourceId()), field.transform());
  }

  /** The fields of one that another has not. */
  private static List<PartitionField> missing(PartitionSpec from, PartitionSpec in) {
    List<String> there = Partitioning.words(in);
    return from.fields().stream()
        .filter(field -> !field.transform().isVoid())
        .filter(field -> !there.contains(Partitioning.word(from, field)))
        .toList();
  }
}
