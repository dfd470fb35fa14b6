package io.headwater.crm.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of objects that are pulled, under the names the API has for them. */
public enum ObjectType {
  COMPANIES("hs_lastmodifieddate"),
  CONTACTS("lastmodifieddate"),
  DEALS("hs_lastmodifieddate");

  private final String modified;

  ObjectType(String modified) {
    this.modified = modified;
  }

  /** The type with a name of the API. */
  public static Optional<ObjectType> named(String text) {
    return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
  }

  /** Its name in addresses. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The property that says when an object was last modified. */
  public String modified() {
    return modified;
  }

  /** The property that says which object it is; a number. */
  public String id() {
    return "hs_object_id";
  }

  /** The landing dataset that its objects are of. */
  public String dataset() {
    return "crm-" + text();
  }
}
