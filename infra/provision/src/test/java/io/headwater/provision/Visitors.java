package io.headwater.provision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import io.headwater.settings.CatalogSettings;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.Secret;
import io.minio.MinioClient;
import io.minio.admin.MinioAdminClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.rest.RESTCatalog;
import org.apache.iceberg.types.Types;

/**
 * Comes to MinIO and Polaris as an identity, with what the identity has, or as an administrator.
 */
final class Visitors {
  static final Schema COLUMNS =
      new Schema(Types.NestedField.required(1, "n", Types.LongType.get()));

  private final Containers containers;
  private final AccessSettings settings;

  Visitors(Containers containers) {
    this.containers = containers;
    this.settings = containers.settings();
  }

  PolarisApi catalogAdmin() {
    return new PolarisApi(settings.catalog());
  }

  MinioAdminClient storeAdmin() {
    return MinioAdminClient.builder()
        .endpoint(settings.store().endpoint().toString())
        .region(settings.store().region())
        .credentials(settings.store().user(), settings.store().password().reveal())
        .build();
  }

  /** Configured as the jobs configure theirs. */
  RESTCatalog catalog(Identity identity) throws IOException {
    URI uri = settings.catalog().uri();
    Secrets secrets = containers.secrets();
    CatalogSettings login =
        new CatalogSettings(
            uri,
            URI.create(uri + "/v1/oauth/tokens"),
            settings.catalog().warehouse(),
            "PRINCIPAL_ROLE:ALL",
            clientId(identity),
            new Secret(secrets.read(identity, Secrets.CATALOG_CLIENT)));
    ObjectStoreSettings store =
        new ObjectStoreSettings(
            settings.store().endpoint(),
            settings.store().region(),
            identity.id(),
            new Secret(secrets.read(identity, Secrets.S3)));
    RESTCatalog catalog = new RESTCatalog();
    catalog.initialize("lake", login.properties(store));
    return catalog;
  }

  private String clientId(Identity identity) throws IOException {
    return identity == Identity.PROVISIONER
        ? identity.id()
        : Files.readString(containers.secrets().catalogClientId(identity));
  }

  /** A line for each identity with keys: what it may do with which files. */
  String rightsOnFiles() throws Exception {
    List<String> lines = new ArrayList<>();
    try (MinioClient root = client(settings.store().user(), settings.store().password().reveal())) {
      for (Identity identity : Secrets.holders(Secrets.S3)) {
        String secret = containers.secrets().read(identity, Secrets.S3);
        try (MinioClient visitor = client(identity.id(), secret)) {
          String rights = new FileRights(root, visitor, settings.store().bucket()).find();
          lines.add(("%-11s %s".formatted(identity.id(), rights)).strip() + "\n");
        }
      }
    }
    return String.join("", lines);
  }

  private MinioClient client(String accessKey, String secretKey) {
    return MinioClient.builder()
        .endpoint(settings.store().endpoint().toString())
        .region(settings.store().region())
        .credentials(accessKey, secretKey)
        .build();
  }

  static void append(Table table, String covers) throws IOException {
    table.newAppend().appendFile(file(table)).set("covers", covers).commit();
  }

  static void overwrite(Table table, String covers) throws IOException {
    table
        .newOverwrite()
        .overwriteByRowFilter(Expressions.alwaysTrue())
        .addFile(file(table))
        .set("covers", covers)
        .commit();
  }

  /** The first bytes of the table's files: as much as proves that they can be read. */
  static List<String> files(Table table) throws IOException {
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      List<String> contents = new ArrayList<>();
      for (FileScanTask task : tasks) {
        try (InputStream in = table.io().newInputFile(task.file().location()).newStream()) {
          contents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return contents;
    }
  }

  static void makeView(RESTCatalog catalog, TableIdentifier view) {
    catalog
        .buildView(view)
        .withSchema(COLUMNS)
        .withQuery("trino", "SELECT 1")
        .withDefaultNamespace(Namespace.of("gold"))
        .createOrReplace();
  }

  static ObjectNode named(String kind, String name) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject(kind).put("name", name);
    return body;
  }

  private static DataFile file(Table table) throws IOException {
    byte[] content = "rows".getBytes(StandardCharsets.UTF_8);
    OutputFile file =
        table
            .io()
            .newOutputFile(
                table.locationProvider().newDataLocation(UUID.randomUUID() + ".parquet"));
    try (OutputStream out = file.create()) {
      out.write(content);
    }
    return DataFiles.builder(table.spec())
        .withPath(file.location())
        .withFormat(FileFormat.PARQUET)
        .withFileSizeInBytes(content.length)
        .withRecordCount(1)
        .build();
  }
}
