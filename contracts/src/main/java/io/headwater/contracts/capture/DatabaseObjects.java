package io.headwater.contracts.capture;

import io.headwater.contracts.Field;
import java.util.ArrayList;
import java.util.List;

/** What the shop's database has to have, each after what it needs: tables, publication, grants. */
public final class DatabaseObjects {
  private static final String SCHEMA = "shop";

  /** The role of the shop, which writes. */
  private static final String SHOP = "shop";

  /** The role of the capture, which reads. */
  private static final String CDC = "cdc";

  private static final String HEARTBEATS =
      "create table %s (id integer primary key, beat_at timestamptz not null)"
          .formatted(CapturedTable.HEARTBEATS);
  private static final String REQUESTS =
      "create table %s (requested_at timestamptz primary key)".formatted(CapturedTable.REQUESTS);

  private final List<DatabaseObject> objects = new ArrayList<>();

  private DatabaseObjects() {}

  /** Everything, made by the owner of the database; the roles have to be there. */
  public static List<DatabaseObject> of(List<CapturedTable> tables) {
    DatabaseObjects shop = new DatabaseObjects();
    shop.schema();
    tables.forEach(shop::captured);
    shop.table(CapturedTable.HEARTBEATS, HEARTBEATS);
    shop.table(CapturedTable.REQUESTS, REQUESTS);
    shop.publication(tables);
    shop.grants(tables);
    return List.copyOf(shop.objects);
  }

  private void schema() {
    add(
        "create schema " + SCHEMA,
        "exists (select from pg_namespace where nspname = '%s')".formatted(SCHEMA),
        "create schema " + SCHEMA);
  }

  private void captured(CapturedTable table) {
    table(table.name(), table.definition());
    table.columns().forEach(column -> column(table, column));
    // Without it an update tells only the columns it changed of what is stored out of line.
    add(
        "have table %s log whole rows".formatted(table.name()),
        "(select relreplident = 'f' from pg_class where oid = to_regclass('%s'))"
            .formatted(table.name()),
        "alter table %s replica identity full".formatted(table.name()));
  }

  private void table(String name, String definition) {
    add(
        "create table %s in the shop's database".formatted(name),
        "to_regclass('%s') is not null".formatted(name),
        definition);
  }

  private void column(CapturedTable table, Field column) {
    add(
        "add column %s to table %s in the shop's database".formatted(column.name(), table.name()),
        """
        to_regclass('%1$s') is null or exists (
          select from pg_attribute
          where attrelid = to_regclass('%1$s') and attname = '%2$s' and not attisdropped)"""
            .formatted(table.name(), column.name()),
        // Not required where rows may be already.
        "alter table %s add column if not exists %s %s"
            .formatted(table.name(), column.name(), CapturedTable.type(column)));
  }

  private void publication(List<CapturedTable> tables) {
    add(
        "create publication " + CapturedTable.PUBLICATION,
        "exists (select from pg_publication where pubname = '%s')"
            .formatted(CapturedTable.PUBLICATION),
        "create publication " + CapturedTable.PUBLICATION);
    tables.forEach(table -> published(table.name()));
    published(CapturedTable.HEARTBEATS);
  }

  private void published(String table) {
    add(
        "publish the changes of table " + table,
        """
        exists (
          select from pg_publication_tables
          where pubname = '%s' and schemaname || '.' || tablename = '%s')"""
            .formatted(CapturedTable.PUBLICATION, table),
        "alter publication %s add table %s".formatted(CapturedTable.PUBLICATION, table));
  }

  private void grants(List<CapturedTable> tables) {
    for (String role : List.of(SHOP, CDC)) {
      grant(role, "connect", "database", SCHEMA);
      grant(role, "usage", "schema", SCHEMA);
    }
    for (CapturedTable table : tables) {
      grant(SHOP, "select, insert, update, delete, truncate", "table", table.name());
      grant(CDC, "select", "table", table.name());
    }
    grant(CDC, "select, insert, update", "table", CapturedTable.HEARTBEATS);
    grant(CDC, "select, insert, delete", "table", CapturedTable.REQUESTS);
  }

  private void grant(String role, String rights, String kind, String name) {
    add(
        "grant %s %s on %s %s".formatted(role, rights, kind, name),
        held(role, rights, kind, name),
        "grant %s on %s %s to %s".formatted(rights, kind, name, role));
  }

  /** Asked for a list of rights, the server says whether any of them is held. */
  private static String held(String role, String rights, String kind, String name) {
    String there =
        switch (kind) {
          case "schema" -> "to_regnamespace('%s') is not null".formatted(name);
          case "table" -> "to_regclass('%s') is not null".formatted(name);
          default -> "true";
        };
    StringBuilder all = new StringBuilder("case when ").append(there).append(" then true");
    for (String right : rights.split(", ")) {
      all.append(" and has_%s_privilege('%s', '%s', '%s')".formatted(kind, role, name, right));
    }
    return all.append(" else false end").toString();
  }

  private void add(String words, String test, String definition) {
    objects.add(new DatabaseObject(words, test, definition));
  }
}
