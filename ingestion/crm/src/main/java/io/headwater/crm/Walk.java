package io.headwater.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.crm.api.Associations;
import io.headwater.crm.api.CrmException;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.api.ObjectsApi;
import io.headwater.crm.api.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A walk through the objects of a type: those modified since the last, in the order of their
 * modification, then those archived since. An object that is modified meanwhile moves on and is met
 * again, so nothing is passed by.
 */
final class Walk {
  private final ObjectType type;
  private final ObjectsApi objects;
  private final Associations associations;

  Walk(ObjectType type, ObjectsApi objects, Associations associations) {
    this.type = type;
    this.objects = objects;
    this.associations = associations;
  }

  /**
   * What one page told.
   *
   * @param objects those not told before; others of the page come again with the next
   * @param cursor behind it
   */
  record Step(List<Told> objects, Cursor cursor) {}

  /** The page at the cursor's position, which it must have. */
  Step next(Cursor cursor) throws InterruptedException {
    return switch (cursor.position().orElseThrow()) {
      case Position.FromInstant(Instant from) -> from(cursor, from);
      case Position.WithinInstant(Instant at, long afterId) -> within(cursor, at, afterId);
      case Position.AmongArchived(Optional<String> after) -> archived(cursor, after);
    };
  }

  private Step from(Cursor cursor, Instant from) throws InterruptedException {
    Page page = objects.modifiedFrom(from);
    if (page.after().isEmpty()) {
      return step(cursor, page, told -> true, new Position.AmongArchived(Optional.empty()));
    }
    Instant newest =
        told(page).stream()
            .flatMap(told -> told.modified().stream())
            .max(Instant::compareTo)
            .orElseThrow(() -> unreadable(from));
    // The newest of a full page may have others of the same instant behind them: the next page
    // begins with all of these.
    return step(
        cursor,
        page,
        told -> told.modified().filter(newest::equals).isEmpty(),
        newest.equals(from)
            ? new Position.WithinInstant(from, 0)
            : new Position.FromInstant(newest));
  }

  private Step within(Cursor cursor, Instant at, long afterId) throws InterruptedException {
    Page page = objects.modifiedAt(at, afterId);
    if (page.after().isEmpty()) {
      return step(cursor, page, told -> true, new Position.FromInstant(at.plusMillis(1)));
    }
    long last =
        told(page).stream()
            .flatMapToLong(told -> told.number().stream())
            .max()
            .orElseThrow(() -> unreadable(at));
    return step(cursor, page, told -> true, new Position.WithinInstant(at, last));
  }

  private Step archived(Cursor cursor, Optional<String> after) throws InterruptedException {
    Page page = objects.archived(after);
    List<Told> news =
        told(page).stream()
            .filter(told -> told.archived().filter(cursor.since()::isAfter).isEmpty())
            .toList();
    return new Step(
        news,
        page.after().isPresent()
            ? cursor.at(new Position.AmongArchived(page.after()))
            : cursor.end());
  }

  private Step step(Cursor cursor, Page page, Predicate<Told> chosen, Position next)
      throws InterruptedException {
    List<Told> objects = associated(told(page).stream().filter(chosen).toList());
    Cursor seen = cursor;
    for (Told told : objects) {
      seen = told.modified().map(seen::seen).orElse(seen);
    }
    return new Step(objects, seen.at(next));
  }

  private List<Told> associated(List<Told> objects) throws InterruptedException {
    if (type != ObjectType.DEALS || objects.isEmpty()) {
      return objects;
    }
    Map<String, List<String>> companies =
        associations.companies(objects.stream().flatMap(told -> told.id().stream()).toList());
    return objects.stream()
        .map(
            told ->
                new Told(
                    type,
                    told.object(),
                    told.id().map(id -> companies.getOrDefault(id, List.of())).orElse(List.of())))
        .toList();
  }

  private List<Told> told(Page page) {
    return page.objects().stream().map(this::told).toList();
  }

  private Told told(JsonNode object) {
    return new Told(type, object, List.of());
  }

  private CrmException unreadable(Instant from) {
    return new CrmException(
        "The CRM told a page of %s, modified at %s or later, of which no time and no id can be read: there is no way to ask for the next one."
            .formatted(type.text(), from));
  }
}
