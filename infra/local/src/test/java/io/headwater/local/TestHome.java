package io.headwater.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home with the grants and rules that a platform expects to find. */
final class TestHome {
  private static final String GRANTS =
      """
      provisioner=*:admin
      streaming=*:read,live:write
      batch=*:read,bronze:write,silver:write,gold:write
      trino=*:read,serving:admin
      """;

  private static final String RULES =
      """
      {
        "catalogs": [
          {"user": "provisioner", "allow": "all"},
          {"group": "analysts", "catalog": "lake", "allow": "read-only"}
        ],
        "schemas": [{"user": "provisioner", "owner": true}],
        "tables": [
          {"user": "provisioner", "privileges": ["SELECT", "OWNERSHIP", "GRANT_SELECT"]},
          {"group": "analysts", "schema": "serving", "privileges": ["SELECT"]}
        ]
      }
      """;

  private TestHome() {}

  static Home in(Path folder) throws IOException {
    Home home = new Home(folder);
    home.create();
    Files.writeString(home.catalogGrants(), GRANTS);
    Files.writeString(home.trinoRules(), RULES);
    return home;
  }

  /** The checkout this test was built in. */
  static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("infra/local/pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
