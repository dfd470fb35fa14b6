package io.headwater.platform;

import java.util.Locale;

/** Who may talk to the parts; each has credentials of its own and only where it needs them. */
public enum Identity {
  /** The producers of events, and those who land files. */
  INGESTION,
  /** The shop, which writes its own database. */
  SHOP,
  /** The capture of what the shop's database commits. */
  CDC,
  /** The pull of what the CRM holds. */
  CRM,
  /** The Flink jobs. */
  STREAMING,
  /** The Spark jobs. */
  BATCH,
  /** The one that writes down how live and gold compare. */
  RECONCILER,
  /** The one that watches the platform and tells people what is wrong. */
  WATCHER,
  /** The live dashboard, reading the hot topics. */
  SERVING,
  /** The query engine, reading the lake. */
  TRINO,
  /** The catalog server, keeping table metadata in the lake and in Postgres. */
  CATALOG,
  /** The one that makes topics, subjects, tables, views and grants. */
  PROVISIONER,
  /** A person who may read what is published. */
  ANALYST,
  /** A person who may read every layer. */
  ENGINEER,
  /** The broker itself, and the platform when it looks whether the broker works. */
  BROKER,
  /** The owner of the database server. */
  POSTGRES,
  /** The platform when it looks whether the object store works. */
  PROBE;

  /** The name the parts know it by. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
