package io.headwater.provision;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Item;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a user of the store may do with which files, found out by trying. */
final class FileRights {
  /**
   * A file of the probe, of each namespace, of what lands, of one that has another's name in its
   * own, and others.
   */
  private static final List<String> FILES =
      List.of(
          ".probe",
          "elsewhere/file",
          "landing/crm-companies/page/file",
          "landing/sales-targets/delivery/file",
          "landing/supplier-prices/delivery/file",
          "warehouse-of-old/file",
          "warehouse/bronze/orders/file",
          "warehouse/gold/dim_day/file",
          "warehouse/goldfinch/birds/file",
          "warehouse/live/sales/file",
          "warehouse/ops/quality_results/file",
          "warehouse/ops/reconciliations/file",
          "warehouse/serving/sales/file",
          "warehouse/silver/lines/file");

  private final MinioClient owner;
  private final MinioClient visitor;
  private final String bucket;

  FileRights(MinioClient owner, MinioClient visitor, String bucket) {
    this.owner = owner;
    this.visitor = visitor;
    this.bucket = bucket;
  }

  /** Such as {@code list read: warehouse/gold/dim_day warehouse/live/sales}. */
  String find() throws Exception {
    Map<String, List<String>> files = new TreeMap<>();
    for (String file : FILES) {
      String rights = on(file);
      if (!rights.isEmpty()) {
        files.computeIfAbsent(rights, none -> new ArrayList<>()).add(folder(file));
      }
    }
    return files.entrySet().stream()
        .map(each -> each.getKey() + ": " + String.join(" ", each.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String on(String file) throws Exception {
    put(owner, file);
    List<String> rights = new ArrayList<>();
    try {
      tryTo("list", () -> list(file), rights);
      tryTo("read", () -> read(file), rights);
      tryTo("write", () -> put(visitor, file), rights);
      tryTo("delete", () -> delete(visitor, file), rights);
    } finally {
      delete(owner, file);
    }
    return String.join(" ", rights);
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws Exception;
  }

  private static void tryTo(String what, Attempt attempt, List<String> rights) throws Exception {
    try {
      attempt.run();
      rights.add(what);
    } catch (ErrorResponseException e) {
      if (!e.errorResponse().code().equals("AccessDenied")) {
        throw e;
      }
    }
  }

  private void list(String file) throws Exception {
    ListObjectsArgs folder =
        ListObjectsArgs.builder().bucket(bucket).prefix(folder(file) + "/").recursive(true).build();
    for (Result<Item> item : visitor.listObjects(folder)) {
      item.get();
    }
  }

  private void read(String file) throws Exception {
    try (InputStream in =
        visitor.getObject(GetObjectArgs.builder().bucket(bucket).object(file).build())) {
      in.readAllBytes();
    }
  }

  private void put(MinioClient who, String file) throws Exception {
    byte[] content = {1, 2, 3};
    who.putObject(
        PutObjectArgs.builder().bucket(bucket).object(file).stream(
                new ByteArrayInputStream(content), content.length, -1)
            .build());
  }

  private void delete(MinioClient who, String file) throws Exception {
    who.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(file).build());
  }

  /** The folder of a file; a file beside the folders stands for itself. */
  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? file : file.substring(0, slash);
  }
}
