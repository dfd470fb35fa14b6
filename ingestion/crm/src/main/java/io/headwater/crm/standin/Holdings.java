package io.headwater.crm.standin;

import io.headwater.crm.api.ObjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What the stand-in holds, and how that changes. It has a clock of its own, which only changes
 * move: the same seed and the same changes hold the same, on whatever day.
 */
public final class Holdings {
  private static final Instant BEGINNING = Instant.parse("2010-12-01T08:00:00Z");
  private static final Duration SEEDED = Duration.ofDays(240);
  private static final int CONTACTS = 3;
  private static final int DEALS = 4;

  private final Map<ObjectType, TreeMap<Long, CrmObject>> objects = new EnumMap<>(ObjectType.class);
  private final RandomGenerator random;
  private final MadeUp madeUp;
  private Instant now = BEGINNING;
  private long nextId = 4_000_000_001L;

  /** Holdings with so many companies, and contacts and deals of them. */
  public Holdings(long seed, int companies) {
    random = new SplittableRandom(seed);
    madeUp = new MadeUp(random);
    for (ObjectType type : ObjectType.values()) {
      objects.put(type, new TreeMap<>());
    }
    long step = SEEDED.toMillis() / Math.max(1, companies) / (1 + CONTACTS + DEALS);
    for (int company = 0; company < companies; company++) {
      pass(step);
      add(ObjectType.COMPANIES);
      for (int contact = 0; contact < CONTACTS; contact++) {
        pass(step);
        add(ObjectType.CONTACTS);
      }
      for (int deal = 0; deal < DEALS; deal++) {
        pass(step);
        add(ObjectType.DEALS);
      }
    }
  }

  /** Makes changes, a few seconds apart. */
  public synchronized void change(int count) {
    for (int change = 0; change < count; change++) {
      pass(1 + random.nextInt(10_000));
      change(now);
    }
  }

  /** Makes changes on a server whose clock is behind. */
  public synchronized void changeLate(int count, Duration behind) {
    for (int change = 0; change < count; change++) {
      update(live(ObjectType.DEALS), now.minus(behind));
    }
  }

  /** Changes so many deals at one instant, as an import does. */
  public synchronized void changeAtOnce(int count) {
    pass(1);
    all(ObjectType.DEALS).stream()
        .filter(deal -> !deal.isArchived())
        .limit(count)
        .forEach(deal -> put(deal.with("amount", madeUp.amount(), now)));
  }

  /** Those of a type, by id. */
  synchronized List<CrmObject> all(ObjectType type) {
    return List.copyOf(objects.get(type).values());
  }

  synchronized Optional<CrmObject> find(ObjectType type, long id) {
    return Optional.ofNullable(objects.get(type).get(id));
  }

  private void change(Instant at) {
    ObjectType type = ObjectType.values()[random.nextInt(ObjectType.values().length)];
    int chance = random.nextInt(100);
    if (chance < 30 || living(type).isEmpty()) {
      add(type);
    } else if (chance < 90) {
      update(live(type), at);
    } else {
      put(live(type).archived(at));
    }
  }

  private void update(CrmObject object, Instant at) {
    put(
        switch (object.type()) {
          case COMPANIES -> object.with("country", madeUp.country(), at);
          case CONTACTS -> object.with("lastname", madeUp.word(), at);
          case DEALS ->
              random.nextInt(4) == 0
                  ? object.with(companies(), at)
                  : object
                      .with("dealstage", madeUp.stage(), at)
                      .with("amount", madeUp.amount(), at);
        });
  }

  private void add(ObjectType type) {
    long id = nextId++;
    put(
        switch (type) {
          case COMPANIES -> made(type, id, madeUp.company(), List.of());
          case CONTACTS ->
              made(type, id, madeUp.contact(any(ObjectType.COMPANIES).id()), List.of());
          case DEALS -> made(type, id, madeUp.deal(now), companies());
        });
  }

  private CrmObject made(
      ObjectType type, long id, Map<String, String> properties, List<Long> companies) {
    return new CrmObject(type, id, properties, companies, now, now, Optional.empty());
  }

  /** Mostly one, now and then two, or none. */
  private List<Long> companies() {
    int chance = random.nextInt(20);
    List<Long> companies = new ArrayList<>();
    if (chance > 0) {
      companies.add(any(ObjectType.COMPANIES).id());
    }
    if (chance > 17) {
      long other = any(ObjectType.COMPANIES).id();
      if (!companies.contains(other)) {
        companies.add(other);
      }
    }
    return companies;
  }

  private CrmObject live(ObjectType type) {
    List<CrmObject> living = living(type);
    return living.get(random.nextInt(living.size()));
  }

  private List<CrmObject> living(ObjectType type) {
    return objects.get(type).values().stream().filter(object -> !object.isArchived()).toList();
  }

  private CrmObject any(ObjectType type) {
    Collection<CrmObject> all = objects.get(type).values();
    return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
  }

  private void put(CrmObject object) {
    objects.get(object.type()).put(object.id(), object);
  }

  private void pass(long millis) {
    now = now.plusMillis(millis);
  }
}
