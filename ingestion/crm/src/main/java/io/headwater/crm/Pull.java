package io.headwater.crm;

import io.headwater.contracts.landing.Manifest;
import io.headwater.crm.api.CrmException;
import io.headwater.crm.landing.Deliveries;
import io.headwater.crm.landing.Draft;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * One pull of the objects of a type: the rest of a walk that was interrupted, then one to the
 * present. A walk is landed as deliveries of some pages.
 */
final class Pull {
  private final Walk walk;
  private final Lines lines;
  private final Deliveries deliveries;
  private final Origin origin;
  private final Clock clock;
  private Draft draft;
  private long objects;
  private long archived;

  /**
   * A pull.
   *
   * @param clock tells when a delivery was made, and nothing else
   */
  Pull(Walk walk, Lines lines, Deliveries deliveries, Origin origin, Clock clock) {
    this.walk = walk;
    this.lines = lines;
    this.deliveries = deliveries;
    this.origin = origin;
    this.clock = clock;
  }

  /**
   * What is pulled.
   *
   * @param dataset the landing dataset
   * @param source name of the CRM
   * @param overlap how far a walk begins before what is known
   * @param pages of a delivery, at most
   */
  record Origin(String dataset, String source, Duration overlap, int pages) {}

  /** What a pull landed. */
  record Landed(long objects, long archived, Cursor cursor) {}

  /**
   * Pulls what is new.
   *
   * @throws CrmException when what was pulled before is of another CRM
   */
  Landed run() throws InterruptedException {
    checkSource();
    Optional<Manifest> unfinished = deliveries.unfinished();
    unfinished.ifPresent(manifest -> draft = Draft.resumed(deliveries, manifest));
    Cursor cursor =
        unfinished
            .or(deliveries::newest)
            .flatMap(Manifest::cursor)
            .map(Cursor::parse)
            .orElse(Cursor.START);
    Cursor end = follow(finish(cursor).begin(origin.overlap()));
    return new Landed(objects, archived, end);
  }

  /** Pulls all there is, as if nothing had been. What an interrupted pull landed is as true. */
  Landed runFull() throws InterruptedException {
    checkSource();
    deliveries.unfinished().ifPresent(deliveries::publish);
    Cursor end = follow(Cursor.START.begin(origin.overlap()));
    return new Landed(objects, archived, end);
  }

  /** Two CRMs in the same tables would look like one. */
  private void checkSource() {
    deliveries
        .unfinished()
        .or(deliveries::newest)
        .map(Manifest::source)
        .filter(source -> !source.equals(origin.source()))
        .ifPresent(
            other -> {
              throw new CrmException(
                  "The %s landed so far are of '%s', and this CRM is '%s'. Pull it into a platform of its own (--home DIR), or set HEADWATER_CRM_SOURCE to '%2$s' if it only has another address."
                      .formatted(origin.dataset(), other, origin.source()));
            });
  }

  private Cursor finish(Cursor interrupted) throws InterruptedException {
    return interrupted.position().isPresent() ? follow(interrupted) : interrupted;
  }

  private Cursor follow(Cursor begun) throws InterruptedException {
    Cursor cursor = begun;
    while (cursor.position().isPresent()) {
      Walk.Step step = walk.next(cursor);
      cursor = step.cursor();
      land(step);
    }
    if (draft != null) {
      publish(cursor);
    }
    return cursor;
  }

  private void land(Walk.Step step) {
    if (step.objects().isEmpty()) {
      return;
    }
    if (draft == null) {
      draft = Draft.begun(deliveries, origin.dataset(), origin.source(), clock.instant());
    }
    draft.land(step.objects().stream().map(lines::line).toList(), step.cursor().toJson());
    objects += step.objects().size();
    archived += step.objects().stream().filter(Told::isArchived).count();
    if (draft.pages() >= origin.pages()) {
      publish(step.cursor());
    }
  }

  private void publish(Cursor cursor) {
    draft.publish(cursor.toJson());
    draft = null;
  }
}
